using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>Collects the records of all files by key, the newest file's first: of a key that it tells, with a record or that it does not count, older files tell nothing.</summary>
internal sealed class RecordCollector(RecordSchema schema)
{
    private readonly Dictionary<string, List<string?[]>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withdrawn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _toldBy = new(StringComparer.Ordinal);
    private int _file;

    /// <summary>The records by key, in the order in which the keys came.</summary>
    public IEnumerable<KeyValuePair<string, List<string?[]>>> Records => _byKey;

    /// <summary>Keys of which it is told that they do not count (any more).</summary>
    public IEnumerable<string> Withdrawn => _withdrawn.Where(key => !_byKey.ContainsKey(key));

    /// <summary>A further file begins, older than those before it.</summary>
    public void BeginFile() => _file++;

    /// <summary>Takes a record.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="part">What tells parts apart that are put together: the columns of a driver's keys, the parts of a day off.</param>
    public RecordFate Add(string?[] cells, string part)
    {
        // A request for time off has a row for each day, so that only the same part again is a duplicate.
        var key = schema.KeyOf(cells);
        var whole = string.Join('\u001F', cells);
        var identity = schema.Kind == RecordKind.Absence ? $"{key}\u001E{whole}\u001E{part}" : $"{key}\u001E{part}";
        if (!IsNewest(key) || !_seen.TryAdd(identity, whole))
        {
            return _seen.GetValueOrDefault(identity) == whole ? RecordFate.Repeated : RecordFate.Contradicting;
        }

        if (!_byKey.TryGetValue(key, out var records))
        {
            _byKey[key] = records = [];
        }

        records.Add(cells);
        return RecordFate.Added;
    }

    /// <summary>Remembers that a record does not count.</summary>
    public void Withdraw(string?[] cells)
    {
        // Without its source a row may be a planner's own.
        if (schema.IndexOf(RecordSchema.Source) >= 0 && schema.KeyOf(cells) is var key && IsNewest(key))
        {
            _withdrawn.Add(key);
        }
    }

    /// <summary>Whether no newer file has told of the key.</summary>
    private bool IsNewest(string key) => _toldBy.TryAdd(key, _file) || _toldBy[key] == _file;
}
