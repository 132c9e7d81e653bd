using System.Text;
using CsOps.Forecast.Files;
using CsOps.Forecast.Performance.Feedback;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>Counts the answers of a column, to tell its scale by.</summary>
internal sealed class AnswersSeen
{
    private const double Most = 0.9;
    private const int LargestOfFew = 10;

    private readonly SortedDictionary<double, long> _numbers = [];
    private long _others;

    /// <summary>Answers that are numbers, zero and more.</summary>
    public long Numbers { get; private set; }

    /// <summary>Answers in words that are known.</summary>
    public long Words { get; private set; }

    /// <summary>Whether nine of ten answers are words that are known, or whole numbers up to ten.</summary>
    public bool LooksLikeScores => Words + Numbers > 0 && Words + CountOf(value => value <= LargestOfFew && double.IsInteger(value)) >= Most * (Words + Numbers + _others);

    /// <summary>Takes an answer; one that is blank, or says that there is none, is none.</summary>
    public void Add(string answer, NumberFormat numbers)
    {
        if (string.IsNullOrWhiteSpace(answer) || AnswerCheck.SaysNone(answer))
        {
            return;
        }

        if (AnswerWords.Has(answer))
        {
            Words++;
        }
        else if (numbers.TryParse(Encoding.UTF8.GetBytes(answer), out var value) || double.TryParse(AnswerWords.Find(answer), CultureInfo.InvariantCulture, out value))
        {
            Numbers += value < 0 ? 0 : 1;
            _numbers[value] = _numbers.GetValueOrDefault(value) + (value < 0 ? 0 : 1);
        }
        else
        {
            _others++;
        }
    }

    /// <summary>Whether nine of ten numbers are on a scale, or all but one.</summary>
    public bool AreOn(AnswerScale scale) => Numbers - CountOf(scale.Holds) is var off && (off <= 1 || off <= (1 - Most) * Numbers);

    /// <summary>The smallest of the usual scales that nine of ten numbers are on; null where none is. That to 100 only where most are over ten, since 99 often means that there is none.</summary>
    public AnswerScale? Usual()
    {
        var least = CountOf(value => value == 0) > 0 ? 0 : 1;
        AnswerScale[] scales = [new(least, 5), new(least, 7), new(least, 10), .. CountOf(value => value > LargestOfFew) > Numbers / 2 ? (AnswerScale[])[new(0, 100)] : []];
        return scales.Where(AreOn).Select(scale => (AnswerScale?)scale).FirstOrDefault();
    }

    private long CountOf(Func<double, bool> fits) => _numbers.Where(number => fits(number.Key)).Sum(number => number.Value);
}
