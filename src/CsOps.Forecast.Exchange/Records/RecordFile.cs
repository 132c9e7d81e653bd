using System.Collections.Immutable;
using System.Text;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Rows;
using CsOps.Forecast.Files;
using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Performance.Feedback;
using CsOps.Forecast.Planning.Records;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>Takes the records out of one file.</summary>
internal sealed class RecordFile
{
    private const double MostDifference = 60;

    private readonly RowReader _reader;
    private readonly RecordSchema _schema;
    private readonly RecordCollector _collector;
    private readonly RecordPeople _people;
    private readonly (BoundCondition When, string Reason)[] _skips;
    private readonly ImmutableArray<BoundField>[] _records;
    private readonly int[] _parts;
    private readonly RecordCell _cell;
    private readonly LocalTimeResolver? _resolver;
    private readonly ImportOptions _options;
    private readonly string _source;
    private readonly string? _driversOf; // whose drivers are others than those of the same name
    private readonly AnswerCheck _answers = new();
    private readonly Questionnaire? _questions;
    private readonly PartDays? _partDays; // null where the system tells its records apart itself
    private long _compared;
    private long _disagreeing;
    private long _secondParts;
    private (string Column, string Reason, string Message)? _unread; // an answer of the current row

    /// <summary>Binds a file.</summary>
    /// <param name="reader">Its rows.</param>
    /// <param name="notation">How it is written.</param>
    /// <param name="options">What the user decided.</param>
    /// <param name="collector">Where the records go.</param>
    /// <param name="people">Who finds their people.</param>
    /// <param name="questions">Of a survey, what its questions are; else null.</param>
    public RecordFile(RowReader reader, FileNotation notation, ImportOptions options, RecordCollector collector, RecordPeople people, Questionnaire? questions)
    {
        _questions = questions;
        var profile = notation.Profile;
        (_reader, _schema, _collector, _people, _options) = (reader, RecordSchema.Of(profile.RecordKind!.Value), collector, people, options);
        var columns = new ColumnBinder(reader, profile);
        Tally = new FileTally(reader.File) { DateOrder = notation.DateOrder };
        _source = profile.Source ?? profile.Id;
        _driversOf = _schema.Kind == RecordKind.Driver ? profile.Source : null;
        _skips = [.. profile.Skip.Where(skip => !options.Include.Contains(skip.Reason)).Select(skip => (new BoundCondition(columns, skip.When), skip.Reason))];
        _records = [.. (profile.Records.IsEmpty ? [ImmutableDictionary<string, FieldRule>.Empty] : profile.Records).Select(own => Bind(columns, profile, own))];
        _partDays = _records[0].Any(field => field.IsSystemsId) ? null : new PartDays(reader, _schema, options.WorkingDay);
        _parts = [.. profile.Keys.Select(columns.Find).Where(column => column >= 0)];
        _resolver = ResolverOf(reader, profile, options);
        _cell = new RecordCell(columns.Numbers, notation.Patterns, _resolver, options.CentreZone, () => Importer.NoZone(reader.File, profile));
        string?[] ofClock = [ZoneRule.Parse(profile.Zone).Remark(reader, options.FileZone)];
        foreach (var remark in notation.Remarks.Concat(ofClock.OfType<string>()).Concat(questions?.Remarks() ?? []).Concat(_records.SelectMany(fields => fields).Select(field => field.Remark).OfType<string>()).Distinct(StringComparer.Ordinal))
        {
            Tally.Remark(remark);
        }

        if (Array.TrueForAll(_records, fields => fields.Any(field => field.Column.IsMeasure && !field.IsTold)))
        {
            throw new ImportException(reader.File, $"no column of it holds {string.Join(" or ", _records.SelectMany(fields => fields.Where(f => f.Column.IsMeasure)).SelectMany(f => f.Rule.From).Distinct(StringComparer.Ordinal))}; expected one. Name it in a profile", reader.Header.Line);
        }
    }

    public FileTally Tally { get; }

    /// <summary>Takes the records of the current row, and counts it in exactly one way.</summary>
    public void ReadRow()
    {
        if (!_reader.IsWholeRow)
        {
            Tally.Reject(_reader.Line, null, "broken-row", _reader.WithRecord(_reader.DescribeBrokenRow));
            return;
        }

        foreach (var (when, reason) in _skips)
        {
            if (when.Holds())
            {
                Withdraw();
                Tally.Skip(_reader.Line, reason, _reader.WithRecord(() => $"{reason}: left out, as the format's profile says; --include with this reason takes such rows in"));
                return;
            }
        }

        _cell.IsFolded = false;
        _unread = null;
        var offScale = _answers.OffScale;
        var made = new List<string?[]>();
        var withdrawn = new List<string?[]>();
        for (var record = 0; record < _records.Length; record++)
        {
            var cells = new string?[_schema.Columns.Length];
            if (!TryRead(record, cells, out var isAnswered))
            {
                return;
            }

            if (isAnswered is { } answered)
            {
                (answered ? made : withdrawn).Add(cells);
            }
        }

        if (made.Count == 0 && _unread is { } lost)
        {
            Reject(lost.Column, lost.Reason, lost.Message);
            return;
        }

        withdrawn.ForEach(_collector.Withdraw);
        if (_unread is { } unread)
        {
            _answers.Lose(_reader.Line, unread.Column, unread.Message);
        }

        Take(made, _answers.OffScale > offScale ? ("off-scale", "its answer is not on the scale of the question") : ("no-answer", "it has no value of what is asked for"));
    }

    /// <summary>Adds the remark on the file as a whole.</summary>
    public void Finish()
    {
        if (_reader.Remark is { } remark)
        {
            Tally.Remark(remark);
        }

        foreach (var doubt in _answers.Remarks().Concat(_records.SelectMany(fields => fields).Select(field => field.RemarkOnFile).OfType<string>().Distinct(StringComparer.Ordinal)))
        {
            Tally.Remark(doubt);
        }

        if (_secondParts > 0)
        {
            Tally.Remark(string.Create(
                CultureInfo.InvariantCulture, $"{_secondParts} rows say the same as another but for columns that are not read; they were taken for a further part of that day off, and count with it."));
        }

        if (_disagreeing > 0)
        {
            Tally.Remark(string.Create(CultureInfo.InvariantCulture, $"The length of {_disagreeing} of {_compared} rows differs by over a minute from its two times; the times were used."));
        }
    }

    /// <summary>Turns local times of the file into instants; null where nobody knows its clock.</summary>
    private static LocalTimeResolver? ResolverOf(RowReader reader, ImportProfile profile, ImportOptions options) =>
        ZoneRule.Parse(profile.Zone).ZoneOf(reader, options.FileZone) is { } zone ? new LocalTimeResolver(zone, options.Resolution) : null;

    private void Take(List<string?[]> made, (string Reason, string Message) otherwise)
    {
        if (made.Count == 0)
        {
            Tally.Skip(_reader.Line, otherwise.Reason, _reader.WithRecord(() => otherwise.Message));
            return;
        }

        var fates = made.ConvertAll(Add);
        if (fates.Contains(RecordFate.Added))
        {
            Tally.Accept(_cell.IsFolded);
        }
        else
        {
            Tally.Duplicate(_reader.Line, fates.Contains(RecordFate.Contradicting) ? "a row with the same key, of a newer file or before it in this one, says something else and stays" : null);
        }
    }

    private RecordFate Add(string?[] cells)
    {
        if (_schema.Kind != RecordKind.Absence)
        {
            return _collector.Add(cells, string.Join('\u001F', _parts.Select(column => _reader.Text(column))));
        }

        var part = _partDays?.PartOf(cells) ?? 0;
        var fate = _collector.Add(cells, part.ToString(CultureInfo.InvariantCulture));
        _secondParts += part > 0 && fate == RecordFate.Added ? 1 : 0;
        return fate;
    }

    private ImmutableArray<BoundField> Bind(ColumnBinder columns, ImportProfile profile, ImmutableDictionary<string, FieldRule> own)
    {
        var rules = profile.Fields.SetItems(own);
        if (profile.Queue.Name is { } queue && _schema.IndexOf("queue") >= 0)
        {
            rules = rules.SetItem("queue", new FieldRule { Value = queue });
        }

        return
        [
            .. _schema.Columns.Where(column => rules.ContainsKey(column.Name) && (!column.IsPrivate || _options.KeepText))
                .Select(column => BoundField.Bind(columns, column, rules[column.Name]))
                .OrderBy(field => field.IsMade),
        ];
    }

    /// <summary>Reads a record; where a value cannot be read, or one is missing, the row is rejected; but of an answer, only it is lost.</summary>
    /// <param name="record">Its position among the records of a row.</param>
    /// <param name="cells">Where its fields go.</param>
    /// <param name="isAnswered">Whether it says what it is there for; null where that cannot be read.</param>
    private bool TryRead(int record, string?[] cells, out bool? isAnswered)
    {
        var fields = _records[record];
        var isInWords = false;
        isAnswered = true;
        cells[Math.Max(0, _schema.IndexOf(RecordSchema.Source))] = _schema.IndexOf(RecordSchema.Source) >= 0 ? _source : null;
        foreach (var field in fields)
        {
            if (!field.IsText)
            {
                return Reject(field.Source, "bad-encoding", "found bytes that are no text in the file's encoding; export it as UTF-8, or name the encoding");
            }

            if (ValueOf(field, cells) is not { } value)
            {
                isAnswered &= !field.Column.IsMeasure;
                continue;
            }

            if (field.Column.IsKey && SpreadsheetDamage.IsRounded(Encoding.UTF8.GetBytes(value)))
            {
                return Reject(field.Source, "rounded-id", $"found {value}, a number that a spreadsheet rounded to fifteen digits, so that others are equal to it; import the file that the workbook was made from");
            }

            var cell = "";
            if (value.Length == 0 || (field.Column.Value == RecordValue.Answer && _answers.IsNone(value)))
            {
                isAnswered &= !field.Column.IsMeasure;
            }
            else if (!_cell.TryRead(field, value, out cell, out var problem))
            {
                if (field.Column.Value == RecordValue.Answer)
                {
                    isAnswered = null;
                    _unread ??= (field.Source, problem.Reason, problem.Message);
                    return true;
                }

                return Reject(field.Source, problem.Reason, problem.Message);
            }

            isInWords |= field.Column.Value == RecordValue.Answer && AnswerWords.Has(value);
            cells[_schema.IndexOf(field.Column.Name)] = field.Column.Name == "queue" ? _options.QueueNames.GetValueOrDefault(cell, cell) : cell;
        }

        Complete(cells);
        if (_driversOf is not null && cells[_schema.IndexOf("name")] is { Length: > 0 } driver)
        {
            cells[_schema.IndexOf("name")] = $"{driver} ({_driversOf})";
        }

        if (isAnswered is true && _schema.Kind == RecordKind.Survey)
        {
            isAnswered = IsOnScale(record, cells, isInWords);
        }

        return isAnswered is not true || (IsComplete(fields, cells) && IsSound(cells) && IsKnown(cells));
    }

    /// <summary>Gives an answer its scale, and says whether it is on it; null for words that are on another.</summary>
    private bool? IsOnScale(int record, string?[] cells, bool isInWords)
    {
        var at = _schema.IndexOf("scale");
        var scale = cells[at] = _questions?.ScaleOf(record) ?? cells[at];
        if (isInWords && scale != AnswerWords.Scale)
        {
            _unread ??= (_records[record].First(field => field.Column.IsMeasure).Source, "bad-number", $"found words of satisfaction, expected a number on {scale}");
            return null;
        }

        return !_answers.IsOffScale(cells[_schema.IndexOf("score")]!, scale ?? "", isPromoter: cells[_schema.IndexOf("measure")] == "nps");
    }

    private string? ValueOf(BoundField field, string?[] cells)
    {
        if (!field.IsMade)
        {
            return field.Read();
        }

        Complete(cells);
        return field.Made(_schema, cells);
    }

    /// <summary>Fills in what other columns say, before anything is made of the cells.</summary>
    private void Complete(string?[] cells)
    {
        RecordPeople.FillBlank(_schema, cells);
        if (_schema.Kind != RecordKind.Session || !_cell.IsFolded || _resolver is null)
        {
            return;
        }

        var (start, end) = (_schema.IndexOf("start"), _schema.IndexOf("end"));
        if (cells[start] is { Length: > 0 } from && cells[end] is { Length: > 0 } to)
        {
            var length = cells[_schema.IndexOf("length")] is { Length: > 0 } told ? DurationText.TryParse(told) : null;
            var span = RepeatedHour.Settle(_resolver.Zone, Instant(from), Instant(to), length);
            (cells[start], cells[end]) = (_cell.Moment(span.Start), _cell.Moment(span.End));
        }
    }

    private bool IsComplete(ImmutableArray<BoundField> fields, string?[] cells)
    {
        for (var c = 0; c < cells.Length; c++)
        {
            if (_schema.Columns[c].IsRequired && string.IsNullOrEmpty(cells[c]))
            {
                var name = _schema.Columns[c].Name;
                return Reject(fields.FirstOrDefault(f => f.Column.Name == name)?.Source ?? name, $"no-{name.Replace('_', '-')}", $"the field is blank; expected the {name.Replace('_', ' ')}");
            }
        }

        return true;
    }

    /// <summary>Whether the cells fit together.</summary>
    private bool IsSound(string?[] cells)
    {
        string? Cell(string name) => _schema.IndexOf(name) is >= 0 and var at ? cells[at] : null;
        return _schema.Kind switch
        {
            RecordKind.Absence when string.CompareOrdinal(Cell("last"), Cell("first")) < 0 => Reject("last", "bad-span", "the last day is before the first"),
            RecordKind.Event when Day(Cell("end")) is { } end && Day(Cell("start")) is { } start && string.CompareOrdinal(end, start) < 0 => Reject("end", "bad-span", "the end is before the start"),
            RecordKind.Session when Instant(Cell("end")) <= Instant(Cell("start")) => Reject("end", "bad-span", "the logout is not after the login"),
            RecordKind.Session => Agrees(Cell("length"), Instant(Cell("end")) - Instant(Cell("start"))),
            RecordKind.Survey when AnswerScale.TryParse(Cell("scale")!) is not { } => Reject("scale", "bad-value", $"expected {AnswerScale.Expected}"),
            RecordKind.Evaluation when double.Parse(Cell("max_score")!, CultureInfo.InvariantCulture) <= 0 => Reject("max_score", "bad-number", "found 0, expected the points that could be given"),
            RecordKind.Training when Cell("progress") is { Length: > 0 } progress && double.Parse(progress, CultureInfo.InvariantCulture) > 1 => Reject("progress", "bad-number", "found more than the whole"),
            _ => true,
        };
    }

    /// <summary>Counts a length that differs by over a minute from its two times; the times count.</summary>
    private bool Agrees(string? length, TimeSpan between)
    {
        if (length is { Length: > 0 } && DurationText.TryParse(length) is { } told)
        {
            _compared++;
            _disagreeing += Math.Abs((told - between).TotalSeconds) > MostDifference ? 1 : 0;
        }

        return true;
    }

    private bool IsKnown(string?[] cells) =>
        _people.Name(_schema, cells) is not { } problem || Reject("agent", problem.Reason, problem.Message);

    private static string? Day(string? moment) => moment?[..10];

    private static DateTimeOffset Instant(string? moment) => DateTimeOffset.Parse(moment!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private bool Reject(string? column, string reason, string message)
    {
        Tally.Reject(_reader.Line, column, reason, _reader.WithRecord(() => message));
        return false;
    }

    /// <summary>A row that does not count takes back what an earlier import said of its record.</summary>
    private void Withdraw()
    {
        foreach (var fields in _records)
        {
            var cells = new string?[_schema.Columns.Length];
            cells[Math.Max(0, _schema.IndexOf(RecordSchema.Source))] = _source;
            foreach (var field in fields)
            {
                var value = ValueOf(field, cells) ?? "";
                cells[_schema.IndexOf(field.Column.Name)] = value.Length == 0 ? "" : _cell.TryRead(field, value, out var cell, out _) ? cell : null;
            }

            var isTold = fields.Where(field => field.Column.IsKey).All(field => cells[_schema.IndexOf(field.Column.Name)] is { } cell && (cell.Length > 0 || !field.Column.IsRequired));
            if (isTold)
            {
                _collector.Withdraw(cells);
            }
        }
    }
}
