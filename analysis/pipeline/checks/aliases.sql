-- An alias names one source, and one place.
select table_name || ': ' || alias as example
from aliases
group by table_name, alias
having count(distinct refers_to) > 1
