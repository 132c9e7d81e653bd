using CsOps.Forecast.Performance.Feedback;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>Tells answers of a questionnaire from what stands there when none was given, and counts what is none.</summary>
internal sealed class AnswerCheck
{
    private const int MostShown = 3;

    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "-", "–", "—", "-1", "-8", "-9", "-77", "-88", "-99", "-999", "N/A", "NA", "n.a.", "NaN", "null", "none", "No answer", "Not applicable", "Not sure", "Don't know", "Don’t know", "I don't know",
        "Do not know", "Prefer not to say", "Prefer not to answer", "Skipped", "Refused", "Ved ikke", "Intet svar", "Ikke relevant", "Ønsker ikke at svare", "Vet ej", "Vet inte", "Inget svar",
        "Ej relevant", "Vill ej svara", "En osaa sanoa", "EOS", "Ei vastausta", "En halua vastata", "Затрудняюсь ответить", "Не знаю", "Нет ответа", "Не применимо", "무응답", "모름", "잘 모르겠음", "해당 없음", "해당없음",
    };

    private readonly SortedSet<string> _off = new(StringComparer.Ordinal);
    private long _none;
    private long _unread;
    private string? _firstUnread;

    /// <summary>Answers that are not on the scale of their question.</summary>
    public long OffScale { get; private set; }

    /// <summary>Whether a value says that there is no answer.</summary>
    public static bool SaysNone(string value) => Nothing.Contains(value.Trim());

    /// <summary>Whether a cell says that there is no answer; counted where it is not blank.</summary>
    public bool IsNone(string value)
    {
        if (value.Length == 0 || !SaysNone(value))
        {
            return value.Length == 0;
        }

        _none++;
        return true;
    }

    /// <summary>Counts an answer that cannot be read.</summary>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">Its column.</param>
    /// <param name="problem">What was found, as a shape, and what was expected.</param>
    public void Lose(long line, string column, string problem)
    {
        _unread++;
        _firstUnread ??= string.Create(CultureInfo.InvariantCulture, $"line {line}, column '{column}': {problem}");
    }

    /// <summary>Whether an answer is not on a scale; counted where it is not.</summary>
    /// <param name="score">The answer.</param>
    /// <param name="scale">The scale; one that cannot be read is the profile's mistake, and not the answer's.</param>
    /// <param name="isPromoter">Whether it says if somebody would recommend, which is asked from 0 to 10.</param>
    public bool IsOffScale(string score, string scale, bool isPromoter)
    {
        var isForeign = isPromoter && scale != "0-10";
        if (!isForeign && (AnswerScale.TryParse(scale) is not { } known || known.Holds(double.Parse(score, CultureInfo.InvariantCulture))))
        {
            return false;
        }

        OffScale++;
        _off.Add(isForeign ? $"recommendation on {scale}, not 0-10" : $"{score} on {scale}");
        return true;
    }

    /// <summary>What a user should know of the answers that are none.</summary>
    public IEnumerable<string> Remarks()
    {
        if (_none > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{_none} answers say that there is none, such as N/A or -99; they are left out.");
        }

        if (_unread > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{_unread} answers cannot be read (the first in {_firstUnread}); they are left out, and the other answers of their responses are not.");
        }

        if (OffScale > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{OffScale} answers are not on the scale of their question ({string.Join(", ", _off.Take(MostShown))}{(_off.Count > MostShown ? ", …" : "")}); they are left out. Where it has another scale, say so in a copy of the profile.");
        }
    }
}
