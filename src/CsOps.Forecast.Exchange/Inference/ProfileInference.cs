using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Rows;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Inference;

/// <summary>Proposes a profile for a file that no known format fits, from the names of its columns and the looks of its values.</summary>
public static class ProfileInference
{
    private const long MostRows = 50_000;
    private const int MostQueues = 200;
    private const int LeastGrid = 15;

    /// <summary>Looks at a file.</summary>
    /// <param name="path">The file: delimited text or JSON. Its first 50,000 rows are looked at.</param>
    /// <param name="encoding">The encoding where it is neither UTF-8 nor UTF-16.</param>
    /// <returns>The proposal with its doubts. It is as good as its doubts are few: look at them before importing.</returns>
    /// <exception cref="ImportException">The file is absent, empty, not text, or no column of it holds dates.</exception>
    public static InferredProfile Infer(string path, string? encoding = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var draft = new ProfileDraft();
        var layout = FileGuess.LayoutOf(path, encoding, draft);
        var facts = Facts(path, layout, out var intervals);
        return Propose(path, layout, facts, intervals, draft);
    }

    /// <summary>The minutes between the times of a file where they are many and all on a grid, as those of contacts hardly are; null else.</summary>
    private static int? GridOf(Func<TimeRule, IntervalGuess?> intervals, TimeRule time) =>
        time.Patterns.Any(pattern => DateTimePattern.Compile(pattern).HasTime) && intervals(time) is { Minutes: >= LeastGrid } grid ? grid.Minutes : null;

    /// <summary>The columns for a message; where no name is understood the first row may be data, and only shapes are shown.</summary>
    private static string Described(IReadOnlyList<ColumnFacts> facts)
    {
        var understood = facts.Select(f => f.Name).Where(name => Enum.GetValues<ColumnRole>().Any(role => ColumnWords.Suits(name, role) > 0));
        return new DelimitedHeader(facts.Select(f => f.Name), 0).Describe(["date", .. understood]);
    }

    private static InferredProfile Propose(string path, FileLayout layout, IReadOnlyList<ColumnFacts> facts, Func<TimeRule, IntervalGuess?> intervals, ProfileDraft draft)
    {
        var records = RecordWords.HintOf([.. facts.Select(f => f.Name)]);
        if (records is not null)
        {
            draft.Doubt(records);
        }

        var time = TimeGuess.Of(facts, draft)
            ?? throw new ImportException(path, $"no column holds dates ({Described(facts)}); expected one that says when a contact came{(records is null ? "" : $". {records.TrimEnd('.')}")}");
        var offered = Best(facts.Where(f => f.IsCount), ColumnRole.Offered, leastFit: 1);
        var interval = offered is null ? null : intervals(time);
        var isInterval = interval is not null;
        if (offered is null && GridOf(intervals, time) is { } grid)
        {
            draft.Doubt($"All times are on a grid of {grid} minutes, as in reports by intervals, but no column was found that counts contacts: each row counts as one. If a column counts them, name it under \"counts\" and say \"rows\": \"interval\".");
        }

        var handle = DurationGuess.Handle(facts, isInterval, draft);
        var wait = DurationGuess.Wait(facts, isInterval, draft);
        var profile = new ImportProfile
        {
            Schema = ImportProfile.CurrentSchema,
            Id = IdOf(path),
            Version = "0.1",
            Description = $"Proposed from {Path.GetFileName(path)}: one row {(isInterval ? "a queue and interval" : "a contact")}. Check it, then raise its version.",
            Rows = isInterval ? RowKind.Interval : RowKind.Contact,
            File = layout with { DecimalComma = (handle?.Columns ?? []).Concat(wait?.Columns ?? []).Any(name => facts.First(f => f.Name == name).HasDecimalComma) ? true : null },
            Queue = QueueOf(path, facts, time, draft),
            Time = time,
            Handle = handle,
            Wait = wait,
        };
        profile = isInterval ? WithCounts(profile, facts, offered!, interval!, draft) : WithContacts(profile, facts, wait, draft);
        if (UnusedColumns.Of(profile, facts.Select(f => f.Name)).ToList() is { Count: > 0 } unused)
        {
            draft.Find("not used", string.Join(", ", unused), "nothing of the profile was found in their names and values; look whether a count or a time is among them");
        }

        return new InferredProfile(ProfileCheck.Checked(profile, path), [.. draft.Findings], [.. draft.Doubts]);
    }

    private static ImportProfile WithCounts(ImportProfile profile, IReadOnlyList<ColumnFacts> facts, ColumnFacts offered, IntervalGuess interval, ProfileDraft draft)
    {
        var others = facts.Where(f => f.IsCount && f != offered).ToList();
        draft.Find("rows", "interval", $"each time is on a round {interval.Minutes} minutes, and '{offered.Name}' counts");
        draft.Find("offered", offered.Name, "its name, and its values are whole numbers");
        if (interval.Repeats)
        {
            draft.Doubt("Several rows have the same queue and interval: name the columns that part them under \"keys\", and they are summed; else the first one counts.");
        }

        var handled = Counted("handled", others, ColumnRole.Handled, draft);
        return profile with
        {
            IntervalMinutes = interval.Minutes,
            Counts = new CountColumns { Offered = offered.Name, Handled = handled, Abandoned = Counted("abandoned", others.Where(f => f.Name != handled), ColumnRole.Abandoned, draft) },
        };
    }

    private static string? Counted(string part, IEnumerable<ColumnFacts> columns, ColumnRole role, ProfileDraft draft)
    {
        var best = Best(columns, role, leastFit: 1)?.Name;
        if (best is null)
        {
            draft.Doubt($"No column was found that counts contacts {part}: they stay unknown. If one does, name it under \"counts\".");
        }
        else
        {
            draft.Find(part, best, "its name, and its values are whole numbers");
        }

        return best;
    }

    private static ImportProfile WithContacts(ImportProfile profile, IReadOnlyList<ColumnFacts> facts, DurationRule? wait, ProfileDraft draft)
    {
        var id = Best(facts.Where(f => f.IsUnique), ColumnRole.Id, leastFit: 1);
        if (id is null)
        {
            draft.Doubt("No column tells contacts apart, so that one that is exported twice counts twice.");
        }
        else
        {
            draft.Find("contactId", id.Name, "its name, and no value comes twice");
        }

        var customer = Best(facts.Where(f => f != id && f.Filled > 0 && !f.IsUnique), ColumnRole.Customer, leastFit: 1);
        if (customer is not null)
        {
            draft.Find("customer", customer.Name, "its name, and values come again");
        }

        return profile with
        {
            ContactId = id is null ? [] : [id.Name],
            Customer = customer is null ? [] : [customer.Name],
            Outcomes = OutcomeGuess.Of(facts, wait, draft),
        };
    }

    private static QueueRule QueueOf(string path, IReadOnlyList<ColumnFacts> facts, TimeRule time, ProfileDraft draft)
    {
        var isTime = time.Columns.SelectMany(c => c.Split('+')).ToHashSet(StringComparer.Ordinal);
        var possible = facts
            .Where(f => f.Distinct is > 0 and <= MostQueues && f.Patterns.IsEmpty && f.Notation is null or DurationUnit.Seconds && !isTime.Contains(f.Name) && ColumnWords.Suits(f.Name, ColumnRole.Queue) > 0)
            .OrderBy(f => f.IsNumber) // A number is rather how long something was in the queue.
            .ThenByDescending(f => ColumnWords.Suits(f.Name, ColumnRole.Queue))
            .ToList();
        if (possible.Count == 0)
        {
            draft.Doubt("No column names a queue: all contacts are of one, named after the file.");
            return new QueueRule { Name = IdOf(path) };
        }

        draft.Find("queue", possible[0].Name, string.Create(CultureInfo.InvariantCulture, $"its name, and it has {possible[0].Distinct} values"));
        if (possible.Count > 1)
        {
            draft.Doubt($"The queue could also be {string.Join(" or ", possible.Skip(1).Take(4).Select(f => $"'{f.Name}' ({f.Distinct} values)"))}.");
        }

        return new QueueRule { Columns = [possible[0].Name] };
    }

    private static ColumnFacts? Best(IEnumerable<ColumnFacts> columns, ColumnRole role, double leastFit) =>
        columns.Where(c => ColumnWords.Suits(c.Name, role) > leastFit).MaxBy(c => ColumnWords.Suits(c.Name, role));

    /// <summary>Looks at the rows; and gives what finds out whether they are intervals, once the time is known.</summary>
    private static List<ColumnFacts> Facts(string path, FileLayout layout, out Func<TimeRule, IntervalGuess?> intervals)
    {
        using var reader = FileGuess.Open(path, layout);
        var facts = reader.Header.Names.Select(name => new ColumnFacts(name, PatternInference.Known)).ToList();
        for (var rows = 0L; rows < MostRows && reader.Read(); rows++)
        {
            for (var c = 0; c < facts.Count && reader.IsWholeRow; c++)
            {
                facts[c].Look(reader.Field(c));
            }
        }

        intervals = time => IntervalGuess.Of(path, layout, time, facts);
        return [.. facts.Where(f => f.Name.Length > 0 && !f.Name.Contains('+', StringComparison.Ordinal) && facts.Count(other => string.Equals(other.Name, f.Name, StringComparison.OrdinalIgnoreCase)) == 1)];
    }

    /// <summary>A name for the profile: that of the file, lower case with hyphens.</summary>
    private static string IdOf(string path)
    {
        var words = Path.GetFileNameWithoutExtension(path).ToLowerInvariant().Split([' ', '_', '-', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "my-format" : string.Join('-', words);
    }
}
