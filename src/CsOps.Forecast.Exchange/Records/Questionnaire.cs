using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Rows;
using CsOps.Forecast.Files;
using CsOps.Forecast.Performance.Feedback;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>What a first reading of a survey's file tells: which question became which measure, on what scale it was answered, and which columns with answers are not read.</summary>
/// <remarks>
/// The scale is the one that the question names (<c>(1-10)</c>), where nine of ten answers are on it; else that of the format, unless over a tenth of the answers, and more than one, are not on it: then the first
/// of the usual scales that has nine of ten. Answers in words only are on the scale of the words. Whether somebody would recommend is asked from 0 to 10, or tells of no promoters.
/// </remarks>
internal sealed class Questionnaire
{
    private const string NetPromoter = "nps";
    private const int LongestShown = 60;
    private const int MostShown = 12;

    private readonly Question?[] _questions;
    private readonly string[] _unread;

    private Questionnaire(Question?[] questions, string[] unread) => (_questions, _unread) = (questions, unread);

    /// <summary>Reads a file.</summary>
    /// <param name="open">Opens it from its beginning.</param>
    /// <param name="profile">Its format, of surveys.</param>
    /// <exception cref="ImportException">It is not of the format.</exception>
    public static Questionnaire Of(Func<SourceFile> open, ImportProfile profile)
    {
        using var source = open();
        var columns = new ColumnBinder(source.Rows, profile);
        var questions = (profile.Records.IsEmpty ? [ImmutableDictionary<string, FieldRule>.Empty] : profile.Records).Select(own => QuestionOf(columns, profile.Fields.SetItems(own))).ToArray();
        int[] others = Array.TrueForAll(questions, question => question is null) ? [] : [.. Enumerable.Range(0, source.Rows.Header.Names.Length).Except(ColumnsOf(columns, profile))];
        var unread = others.Select(_ => new AnswersSeen()).ToArray();
        while (Array.Exists(questions, question => question is not null) && source.Rows.Read())
        {
            foreach (var question in questions.OfType<Question>())
            {
                question.Seen.Add(question.Score.Read() ?? "", columns.Numbers);
            }

            for (var i = 0; i < others.Length; i++)
            {
                unread[i].Add(source.Rows.Text(others[i]) ?? "", columns.Numbers);
            }
        }

        return new Questionnaire(questions, [.. others.Where((_, i) => unread[i].LooksLikeScores).Select(column => source.Rows.Header.Names[column])]);
    }

    /// <summary>The scale of a record's answers, where it is another than the format says; else null.</summary>
    /// <param name="record">Its position among the records of the format.</param>
    public string? ScaleOf(int record) => _questions[record]?.Scale.Found;

    /// <summary>What was read, and what was not.</summary>
    public IEnumerable<string> Remarks()
    {
        var read = _questions.OfType<Question>().Select(question => $"{question.Measure} ({question.Scale.Words}) from {question.Title}").ToList();
        if (read.Count > 0)
        {
            yield return $"Questions: {string.Join("; ", read)}.";
        }

        if (_unread.Length > 0)
        {
            var names = string.Join(", ", _unread.Take(MostShown).Select(Quoted));
            yield return $"Not read, though their answers look like scores: {names}{(_unread.Length > MostShown ? ", …" : "")}. Where one asks for satisfaction, recommendation or ease, name it in a copy of the profile.";
        }
    }

    /// <summary>The question of a record; null where the file has none, or the format names its column and so knows it.</summary>
    private static Question? QuestionOf(ColumnBinder columns, ImmutableDictionary<string, FieldRule> rules)
    {
        if (!rules["score"].From.Any(name => name.Contains('*', StringComparison.Ordinal)))
        {
            return null;
        }

        var schema = RecordSchema.Of(RecordKind.Survey);
        var score = BoundField.Bind(columns, schema.Columns[schema.IndexOf("score")], rules["score"]);
        return score.IsTold && rules.GetValueOrDefault("measure")?.Value is { } measure && rules.GetValueOrDefault("scale")?.Value is { } scale ? new Question(score, measure, scale) : null;
    }

    /// <summary>The columns that a format reads, or knows to be none of the questions.</summary>
    private static IEnumerable<int> ColumnsOf(ColumnBinder columns, ImportProfile profile)
    {
        var schema = RecordSchema.Of(RecordKind.Survey);
        var fields = profile.Records.Append(profile.Fields).SelectMany(record => record).Where(field => schema.IndexOf(field.Key) >= 0);
        return ColumnBinder.ColumnsOf(profile).Select(columns.Find).Concat(fields.SelectMany(field => BoundField.Bind(columns, schema.Columns[schema.IndexOf(field.Key)], field.Value).Columns));
    }

    private static string Quoted(string name) => $"'{(name.Length > LongestShown ? $"{name[..LongestShown]}…" : name)}'";

    private sealed record Question(BoundField Score, string Measure, string Told)
    {
        private (string? Found, string Words)? _scale;

        public AnswersSeen Seen { get; } = new();

        public string Title => string.Join(" or ", Score.Titles.Select(title => title.Below is { } below ? $"{Quoted(title.Name)} ({Quoted(below)})" : Quoted(title.Name)));

        /// <summary>The scale, where it is not the one that the format tells, and what to say of it. After the last answer.</summary>
        public (string? Found, string Words) Scale => _scale ??= Settled();

        private (string? Found, string Words) Settled()
        {
            var named = Score.Titles.Select(title => NamedScale.In(title.Name) ?? NamedScale.In(title.Below ?? "")).FirstOrDefault(scale => scale is not null);
            if (Measure == NetPromoter)
            {
                return named is { Most: not 10 } other ? (other.ToString(), $"{other}, on which nobody can be counted a promoter") : (null, Told);
            }

            if (named is { } scale && Seen.Numbers > 0 && Seen.AreOn(scale))
            {
                return (scale.ToString(), $"{scale}, as the question says");
            }

            if (Seen.Numbers == 0)
            {
                return Seen.Words > 0 ? (AnswerWords.Scale, AnswerWords.Scale) : (null, Told);
            }

            return AnswerScale.TryParse(Told) is { } told && !Seen.AreOn(told) && Seen.Usual() is { } found ? (found.ToString(), $"{found}, as the answers show") : (null, Told);
        }
    }
}
