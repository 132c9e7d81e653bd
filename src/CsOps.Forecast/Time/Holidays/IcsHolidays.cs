using CsOps.Forecast.Files;

namespace CsOps.Forecast.Time.Holidays;

/// <summary>Holidays from an iCalendar file: the events of whole days.</summary>
internal sealed class IcsHolidays
{
    private const string Event = "VEVENT";

    private readonly string _file;
    private readonly List<KeyValuePair<DateOnly, string>> _holidays = [];
    private readonly Stack<string> _components = new();
    private IcsEvent _event = new();

    private IcsHolidays(string file) => _file = file;

    /// <summary>The days of the file's events.</summary>
    /// <exception cref="ImportException">A line is not as expected.</exception>
    public static List<KeyValuePair<DateOnly, string>> Read(string path)
    {
        using var reader = new StreamReader(InputFile.Open(path));
        var holidays = new IcsHolidays(path);
        var last = 0L;
        foreach (var line in IcsLine.ReadAll(reader, path))
        {
            holidays.Add(line);
            last = line.Number;
        }

        return last > 0 && holidays._components.Count == 0
            ? holidays._holidays
            : throw new ImportException(path, "the calendar does not end; expected END:VCALENDAR. Maybe the file was cut off", last);
    }

    private void Add(IcsLine line)
    {
        if (line.Is("BEGIN"))
        {
            _components.Push(line.Value.ToUpperInvariant());
            _event = line.HasValue(Event) ? new IcsEvent { Line = line.Number } : _event;
        }
        else if (_components.Count == 0)
        {
            throw new ImportException(_file, "this is no iCalendar file; expected BEGIN:VCALENDAR", line.Number);
        }
        else if (line.Is("END"))
        {
            End(line);
        }
        else if (_components.Peek() == Event)
        {
            Take(line);
        }
    }

    private void Take(IcsLine line)
    {
        _event = line.Name.ToUpperInvariant() switch
        {
            "DTSTART" => _event with { First = line.Date(_file) },
            "DTEND" => _event with { End = line.Date(_file) },
            "SUMMARY" => _event with { Name = line.Text },
            "STATUS" => _event with { IsCancelled = line.HasValue("CANCELLED") },
            "RRULE" => _event with { Repeat = IcsYearlyRule.Parse(line, _file) },
            _ => _event,
        };
    }

    private void End(IcsLine line)
    {
        var component = _components.Pop();
        if (!line.HasValue(component))
        {
            throw new ImportException(_file, $"END:{line.Value} closes BEGIN:{component}", line.Number);
        }

        if (component == Event && !_event.IsCancelled)
        {
            _holidays.AddRange(_event.Days(_file).Select(day => KeyValuePair.Create(day, _event.Name)));
        }
    }
}
