using System.Text.Unicode;
using CsOps.Forecast.Files;
using CsOps.Forecast.History.Quality;

namespace CsOps.Forecast.History;

/// <summary>Reads one file of canonical interval history into a builder.</summary>
internal sealed class HistoryFileReader
{
    private const int CancellationCheckRows = 4096;

    private static readonly DateTimePattern[] StartPatterns = [DateTimePattern.Compile("yyyy-MM-ddTHH:mm:ssK"), DateTimePattern.Compile("yyyy-MM-ddTHH:mmK")];

    private readonly DelimitedReader _reader;
    private readonly HistoryBuilder _builder;
    private readonly FileTally _tally;
    private readonly double _minutes;
    private readonly int _queue;
    private readonly int _start;
    private readonly int _length;
    private readonly int[] _measures;

    private HistoryFileReader(DelimitedReader reader, HistoryBuilder builder, TimeSpan length)
    {
        _reader = reader;
        _builder = builder;
        _tally = new FileTally(reader.File);
        _minutes = length.TotalMinutes;
        _queue = reader.Require("queue");
        _start = reader.Require("interval_start");
        _length = reader.Require("interval_minutes");
        _measures = [reader.Require("offered"), .. HistoryFile.Columns[4..].Select(column => reader.Header.Find(column))];
        RefuseRepeatedColumns();
    }

    public static FileTally Read(string file, HistoryBuilder builder, TimeSpan length, CancellationToken cancellationToken)
    {
        using var reader = DelimitedReader.Open(file, new DelimitedOptions { KnownColumns = [.. HistoryFile.Columns] });
        builder.BeginSource(file);
        var rows = new HistoryFileReader(reader, builder, length);
        while (reader.Read())
        {
            rows.ReadRow();
            if (rows._tally.Read % CancellationCheckRows == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return rows._tally;
    }

    private void RefuseRepeatedColumns()
    {
        foreach (var name in _reader.Header.Repeated)
        {
            if (HistoryFile.Columns.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new ImportException(_reader.File, "the header has this column more than once; expected it once", _reader.Header.Line, name);
            }
        }
    }

    private void ReadRow()
    {
        if (!_reader.IsWholeRow)
        {
            Reject(null, "broken-row", _reader.DescribeBrokenRow);
        }
        else if (_reader.Field(_queue) is not { IsEmpty: false } || !Utf8.IsValid(_reader.Field(_queue)))
        {
            Reject("queue", "no-queue", () => "found no name in UTF-8, expected the queue's name");
        }
        else if (!default(NumberFormat).TryParse(_reader.Field(_length), out var minutes) || minutes != _minutes)
        {
            Reject("interval_minutes", "interval-length", () => string.Create(
                CultureInfo.InvariantCulture, $"found {ValueShape.Of(_reader.Field(_length))}, expected {_minutes}"));
        }
        else if (TryStart(out var start) && TryValues(out var row))
        {
            Count(_builder.Add(_builder.QueueOf(DelimitedWriter.Unescape(_reader.Field(_queue))), start, row));
        }
    }

    private bool TryStart(out DateTimeOffset start)
    {
        var field = _reader.Field(_start);
        foreach (var pattern in StartPatterns)
        {
            if (pattern.TryParse(field, out var reading) && HistoryRange.Contains(reading.LocalTicks))
            {
                start = new DateTimeOffset(reading.LocalTicks - (reading.OffsetMinutes!.Value * TimeSpan.TicksPerMinute), TimeSpan.Zero);
                return true;
            }
        }

        Reject("interval_start", "bad-time", () => $"found {ValueShape.Of(_reader.Field(_start))}, expected ISO 8601 with an offset in the years 1970 to 2099: 2026-01-31T08:30:00+01:00");
        start = default;
        return false;
    }

    private bool TryValues(out IntervalRow row)
    {
        Span<double> values = stackalloc double[_measures.Length];
        for (var m = 0; m < values.Length; m++)
        {
            values[m] = double.NaN;
            var column = _measures[m];
            if (column >= 0 && !_reader.Field(column).IsEmpty && (!default(NumberFormat).TryParse(_reader.Field(column), out values[m]) || values[m] < 0))
            {
                RejectNumber(column);
                row = default;
                return false;
            }
        }

        row = new IntervalRow(values[0], values[1], values[2], values[3], values[4], values[5]);
        return true;
    }

    private void RejectNumber(int column) => Reject(
        _reader.Header.Names[column],
        "bad-number",
        () => $"found {ValueShape.Of(_reader.Field(column))}, expected a number of zero or more with a decimal point");

    private void Count(RowFate fate)
    {
        switch (fate)
        {
            case RowFate.Added:
                _tally.Accept();
                break;
            case RowFate.OffGrid:
                Reject("interval_start", "off-grid", () => string.Create(CultureInfo.InvariantCulture, $"the start is not on a round {_minutes} minutes of the zone's clock"));
                break;
            case RowFate.Repeated:
                _tally.Duplicate(_reader.Line);
                break;
            default:
                _tally.Duplicate(_reader.Line, Contradiction(fate == RowFate.Replacing));
                break;
        }
    }

    private string Contradiction(bool isKept) =>
        $"{_builder.ContradictedSource} has other values for this queue and interval; {(isKept ? "this row has more contacts and is kept" : "that row is kept, it has as many contacts or more")}";

    private void Reject(string? column, string reason, Func<string> message) => _tally.Reject(_reader.Line, column, reason, message);
}
