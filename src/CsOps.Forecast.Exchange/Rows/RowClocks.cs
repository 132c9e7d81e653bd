using System.Text;
using System.Text.Unicode;
using CsOps.Forecast.Files;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>The clocks by which the times of a file are written: one for all of its rows, or one for each zone that a column names.</summary>
internal sealed class RowClocks
{
    private readonly RowReader _reader;
    private readonly int _column;
    private readonly LocalTimeResolution _resolution;
    private readonly Clock? _common;
    private readonly List<Clock> _named = [];

    /// <summary>Makes the clocks of a file.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="column">The column that names each row's zone; −1 where none does.</param>
    /// <param name="common">The zone of rows that name none; null where there is none.</param>
    /// <param name="resolution">The rule for times that a clock shows twice or never.</param>
    public RowClocks(RowReader reader, int column, TimeZoneInfo? common, LocalTimeResolution resolution)
    {
        (_reader, _column, _resolution) = (reader, column, resolution);
        _common = common is null ? null : new Clock([], common, resolution);
    }

    /// <summary>The file.</summary>
    public RowReader Reader => _reader;

    /// <summary>The clock of the current row; null where its zone is unknown.</summary>
    public LocalTimeResolver? OfRow => Find()?.Resolver;

    /// <summary>What was found and expected where the current row has no clock.</summary>
    public string Problem => $"found the zone {ValueShape.Of(_column < 0 ? [] : _reader.Field(_column))}, which is not known; expected a name like Europe/Copenhagen or an offset like UTC+02:00";

    /// <summary>The two instants at which the row's clock showed a time that it showed twice.</summary>
    public (DateTimeOffset First, DateTimeOffset Second) Showings(DateTime local) => (Find()!.First.Resolve(local).Instant!.Value, Find()!.Second.Resolve(local).Instant!.Value);

    private Clock? Find()
    {
        var name = _column < 0 ? [] : _reader.Field(_column);
        if (name.IsEmpty)
        {
            return _common;
        }

        foreach (var clock in _named)
        {
            if (name.SequenceEqual(clock.Name))
            {
                return clock;
            }
        }

        if (!Utf8.IsValid(name) || !TimeZones.TryFind(Encoding.UTF8.GetString(name), out var zone, out _))
        {
            return null;
        }

        _named.Add(new Clock(name.ToArray(), zone, _resolution));
        return _named[^1];
    }

    private sealed class Clock(byte[] name, TimeZoneInfo zone, LocalTimeResolution resolution)
    {
        public byte[] Name => name;

        public LocalTimeResolver Resolver { get; } = new(zone, resolution);

        public LocalTimeResolver First { get; } = new(zone, LocalTimeResolution.Earlier);

        public LocalTimeResolver Second { get; } = new(zone, LocalTimeResolution.Later);
    }
}
