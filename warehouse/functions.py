"""What a guarded query may call and cast to: pure functions whose result depends on their arguments alone.

Left out on purpose: clocks and random numbers (a result must be reproducible), anything that reads files, settings or
the catalog, anything that runs text as SQL, and functions that build a large value from a few characters
(`repeat`, `lpad`, `printf`): DuckDB's memory limit does not bound those.
"""

OPERATORS = frozenset("+ - * / // % ^ ** || ~~ !~~ ~~* !~~* ~~~ ->> & | << >> @> <@ ^@".split())

AGGREGATES = frozenset(
    """
    any_value approx_quantile arbitrary arg_max arg_min argmax argmin array_agg avg bool_and bool_or corr count
    count_if count_star countif covar_pop covar_samp entropy first geomean group_concat kurtosis last list listagg
    mad max max_by mean median min min_by mode product quantile quantile_cont quantile_disc regr_avgx regr_avgy
    regr_count regr_intercept regr_r2 regr_slope skewness stddev stddev_pop stddev_samp string_agg sum var_pop
    var_samp variance wavg weighted_avg
    """.split()
)

WINDOWS = frozenset(
    """
    cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank rank_dense row_number
    """.split()
)

SERIES = frozenset({"range", "generate_series"})
TABLE_FUNCTIONS = SERIES | {"unnest"}

_NUMBERS = frozenset(
    """
    abs add cbrt ceil ceiling degrees divide exp fdiv floor fmod gcd greatest isfinite isinf isnan lcm least ln log
    log10 log2 mod multiply pi pow power radians round round_even sign sqrt subtract trunc
    """.split()
)

_TEXT = frozenset(
    """
    ascii char_length character_length concat concat_ws contains ends_with instr jaro_winkler_similarity lcase left len
    length levenshtein like_escape ilike_escape not_like_escape not_ilike_escape lower ltrim md5 position prefix
    regexp_extract regexp_full_match regexp_matches regexp_replace replace reverse right rtrim split split_part
    starts_with str_split string_split strip_accents strlen strpos substr substring suffix translate trim ucase upper
    """.split()
)

_DATES = frozenset(
    """
    century date_add date_diff date_part date_sub date_trunc datediff datepart datesub datetrunc day dayname dayofmonth
    dayofweek dayofyear days_in_month decade epoch epoch_ms hour isodow isoyear last_day make_date make_timestamp
    microsecond millisecond minute month monthname quarter second strftime strptime time_bucket timezone to_days
    to_decades to_hours to_microseconds to_milliseconds to_minutes to_months to_quarters to_seconds to_timestamp
    to_weeks to_years try_strptime week weekday weekofyear year yearweek
    """.split()
)

_NESTED = frozenset(
    """
    array_contains array_distinct array_extract array_length array_position array_sort array_to_string array_value
    cardinality element_at flatten json_array_length json_contains json_exists json_extract json_extract_path
    json_extract_path_text json_extract_string json_keys json_type json_valid json_value list_avg list_concat
    list_contains list_count list_distinct list_element list_extract list_has list_has_all list_has_any list_max
    list_min list_position list_reverse_sort list_slice list_sort list_sum list_unique list_value map map_extract
    map_keys map_values row struct_extract struct_pack unnest
    """.split()
)

_CONDITIONS = frozenset({"coalesce", "if", "ifnull", "nullif", "typeof"})

SCALARS = OPERATORS | SERIES | _NUMBERS | _TEXT | _DATES | _NESTED | _CONDITIONS

SQL_VALUES = frozenset(
    """
    current_catalog current_database current_date current_localtime current_localtimestamp current_role current_schema
    current_time current_timestamp current_user localtime localtimestamp session_user user
    """.split()
)
"""Names that DuckDB reads as a function where no column of that name is in reach."""

TYPES = frozenset(
    """
    array bigint bool boolean date datetime dec decimal double enum float float4 float8 hugeint int int1 int2 int4 int8
    integer interval json list long map numeric real row short signed smallint string struct text time timestamp
    timestamptz timestamp_ms timestamp_ns timestamp_s tinyint ubigint uhugeint uinteger usmallint utinyint uuid varchar
    bpchar char
    """.split()
) | {"timestamp with time zone", "time with time zone", "double precision"}
