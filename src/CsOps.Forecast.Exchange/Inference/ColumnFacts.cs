using System.Collections.Immutable;
using System.Text;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Inference;

/// <summary>What the values of one column of a file look like, over the rows that were looked at.</summary>
internal sealed class ColumnFacts(string name, IReadOnlyList<DateTimePattern> knownPatterns)
{
    private const int MostValues = 500;
    private const int MostDated = 2000;
    private const double NearlyAll = 0.98;

    private static readonly DateTimePattern[] Clocks = [.. new[] { "H:mm", "H:mm:ss", "H.mm", "H.mm.ss", "tt h:mm", "h:mm tt" }.Select(DateTimePattern.Compile)];

    private readonly Dictionary<string, long> _values = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _hashes = [];
    private readonly List<DateTimePattern> _patterns = [.. knownPatterns];
    private readonly List<DateTimePattern> _clockPatterns = [.. Clocks];
    private long _dated;
    private long _numbers;
    private long _commaNumbers;
    private long _whole;
    private long _clocks;
    private long _timesOfDay;
    private long _words;
    private double _sum;

    public string Name => name;

    public long Filled { get; private set; }

    /// <summary>Clock values that are nothing but zero.</summary>
    public long ZeroClocks { get; private set; }

    /// <summary>The values with their counts, by frequency; null when there are more than 500.</summary>
    public IEnumerable<KeyValuePair<string, long>>? Values => _values.Count > MostValues ? null : _values.OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal);

    public int Distinct => _hashes.Count;

    /// <summary>Whether no value comes twice.</summary>
    public bool IsUnique => Filled > 1 && Distinct == Filled;

    /// <summary>Patterns of dates that all values (of the first 2,000) fit; empty where it holds no dates.</summary>
    public ImmutableArray<DateTimePattern> Patterns => Filled == 0 ? [] : [.. _patterns];

    /// <summary>Whether the values are dates with a time of day.</summary>
    public bool IsInstant => Patterns.Any(pattern => pattern.HasDate && HasTime(pattern));

    /// <summary>Whether the values are dates without a time.</summary>
    public bool IsDate => !Patterns.IsEmpty && !IsInstant;

    public bool IsTimeOfDay => (IsMost(_timesOfDay) || ClockPattern is not null) && _hashes.Count > 1;

    /// <summary>The pattern of times of day that all values (of the first 2,000) fit; null where none does.</summary>
    public string? ClockPattern => Filled > 0 && _clockPatterns.Count > 0 ? _clockPatterns[0].Pattern : null;

    public bool IsNumber => IsMost(_numbers) || HasDecimalComma;

    /// <summary>Whether the values are numbers only when a comma parts decimals.</summary>
    public bool HasDecimalComma => !IsMost(_numbers) && IsMost(_commaNumbers);

    /// <summary>Whether the values are whole numbers.</summary>
    public bool IsCount => IsMost(_whole);

    /// <summary>How lengths of time are written; null when the values are none.</summary>
    public DurationUnit? Notation => IsMost(_clocks) ? DurationUnit.Clock : IsMost(_words) && !IsNumber ? DurationUnit.Words : IsNumber ? DurationUnit.Seconds : null;

    /// <summary>The mean of the numbers; NaN without any.</summary>
    public double Mean => _sum / Math.Max(_numbers, _commaNumbers);

    public void Look(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return;
        }

        Filled++;
        _hashes.Add(HashOf(value));
        if (_values.Count <= MostValues)
        {
            var text = Encoding.UTF8.GetString(value[..Math.Min(value.Length, 64)]);
            _values[text] = _values.GetValueOrDefault(text) + 1;
        }

        LookForDates(value);
        LookForNumbers(value);
    }

    private static bool HasTime(DateTimePattern pattern) => pattern.Pattern.Contains('m', StringComparison.Ordinal);

    private static ulong HashOf(ReadOnlySpan<byte> value)
    {
        var hash = 0xCBF29CE484222325UL; // FNV-1a.
        foreach (var symbol in value)
        {
            hash = (hash ^ symbol) * 0x100000001B3;
        }

        return hash;
    }

    private void LookForDates(ReadOnlySpan<byte> value)
    {
        if (_dated++ >= MostDated)
        {
            return;
        }

        KeepThoseThatFit(_patterns, value);
        KeepThoseThatFit(_clockPatterns, value);
    }

    private static void KeepThoseThatFit(List<DateTimePattern> patterns, ReadOnlySpan<byte> value)
    {
        for (var p = patterns.Count - 1; p >= 0; p--)
        {
            if (!patterns[p].TryParse(value, out _))
            {
                patterns.RemoveAt(p);
            }
        }
    }

    private void LookForNumbers(ReadOnlySpan<byte> value)
    {
        var isPoint = default(NumberFormat).TryParse(value, out var number);
        _numbers += isPoint ? 1 : 0;
        _commaNumbers += NumberFormat.DecimalComma.TryParse(value, out var comma) ? 1 : 0;
        _whole += isPoint && number >= 0 && number == Math.Floor(number) ? 1 : 0;
        _sum += isPoint ? number : comma;
        if (!isPoint && new DurationFormat(DurationUnit.Clock).TryParse(value, out var seconds))
        {
            _clocks++;
            _timesOfDay += seconds is >= 0 and < 86400 ? 1 : 0;
            ZeroClocks += seconds == 0 ? 1 : 0;
        }
        else if (!isPoint && new DurationFormat(DurationUnit.Words).TryParse(value, out _))
        {
            _words++;
        }
    }

    private bool IsMost(long count) => Filled > 0 && count >= NearlyAll * Filled;
}
