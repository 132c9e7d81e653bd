namespace CsOps.Forecast.Exchange.Records;

/// <summary>The words by which questionnaires ask for satisfaction and ease, as numbers from 1 to 5, and numbers that words stand behind.</summary>
internal static class AnswerWords
{
    /// <summary>The scale of the words.</summary>
    public const string Scale = "1-5";

    /// <summary>By number, from 1 to 5.</summary>
    private static readonly string[][] Answers =
    [
        [
            "Very dissatisfied", "Very unsatisfied", "Extremely dissatisfied", "Completely dissatisfied", "Very difficult", "Extremely difficult", "Very poor", "Meget utilfreds", "Meget svært", "Mycket missnöjd", "Mycket svårt",
            "Erittäin tyytymätön", "Erittäin vaikea", "Erittäin vaikeaa", "Очень недоволен", "Очень недовольна", "Совсем не удовлетворен", "Полностью не удовлетворен", "Очень сложно", "Очень трудно", "매우 불만족", "매우 불만", "매우 어려움",
        ],
        [
            "Dissatisfied", "Unsatisfied", "Somewhat dissatisfied", "Moderately dissatisfied", "Difficult", "Somewhat difficult", "Poor", "Utilfreds", "Svært", "Missnöjd", "Svårt", "Tyytymätön", "Vaikea", "Vaikeaa", "Недоволен", "Недовольна",
            "Не удовлетворен", "Скорее недоволен", "Сложно", "Трудно", "불만족", "불만", "어려움",
        ],
        [
            "Neutral", "Neither", "Neither satisfied nor dissatisfied", "Neither satisfied nor unsatisfied", "Neither dissatisfied nor satisfied", "Neither easy nor difficult", "Neither difficult nor easy", "Average", "OK", "Hverken eller", "Hverken/eller",
            "Hverken-eller", "Hverken tilfreds eller utilfreds", "Hverken utilfreds eller tilfreds", "Hverken nemt eller svært", "Hverken let eller svært", "Neutralt", "Varken eller", "Varken/eller", "Varken nöjd eller missnöjd",
            "Varken missnöjd eller nöjd", "Varken lätt eller svårt", "Varken enkelt eller svårt", "Neutraali", "En tyytyväinen enkä tyytymätön", "Ei tyytyväinen eikä tyytymätön", "Siltä väliltä",
            "Ei helppo eikä vaikea", "Ei helppoa eikä vaikeaa", "Ни доволен, ни недоволен", "Ни довольна, ни недовольна", "Ни то, ни другое", "Ни то ни другое", "Нейтрально", "Нейтрален", "Нейтральна", "Нейтральный", "Средне", "Ни легко, ни сложно",
            "보통", "보통이다", "보통입니다", "그저 그렇다", "중립",
        ],
        [
            "Satisfied", "Somewhat satisfied", "Moderately satisfied", "Easy", "Somewhat easy", "Good", "Tilfreds", "Nemt", "Let", "Nöjd", "Enkelt", "Lätt", "Tyytyväinen", "Helppo", "Helppoa", "Доволен", "Довольна", "Удовлетворен", "Скорее доволен",
            "Легко", "만족", "쉬움",
        ],
        [
            "Very satisfied", "Extremely satisfied", "Completely satisfied", "Very easy", "Extremely easy", "Excellent", "Meget tilfreds", "Meget nemt", "Meget let", "Mycket nöjd", "Mycket enkelt", "Mycket lätt", "Erittäin tyytyväinen", "Erittäin helppo",
            "Erittäin helppoa", "Очень доволен", "Очень довольна", "Полностью удовлетворен", "Очень легко", "매우 만족", "매우 쉬움",
        ],
    ];

    private static readonly Dictionary<string, string> Words = Answers
        .SelectMany((words, i) => words.Select(word => KeyValuePair.Create(word, (i + 1).ToString(CultureInfo.InvariantCulture))))
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an answer is words on the scale from 1 to 5: <c>Satisfied</c>.</summary>
    public static bool Has(string answer) => Words.ContainsKey(answer.Trim());

    /// <summary>The number of an answer such as <c>Satisfied</c>, <c>10 - Extremely likely</c> or <c>Not at all likely - 0</c>; null where it is none.</summary>
    public static string? Find(string answer)
    {
        if (Words.TryGetValue(answer.Trim(), out var number))
        {
            return number;
        }

        if (answer.All(sign => !char.IsLetter(sign)))
        {
            return null; // -9 is no nine
        }

        var parts = answer.Split(['-', '–', ':', '(', ')', ' ', '='], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ends = parts is [] ? [] : (string[])[parts[0], parts[^1]];
        return Array.Find(ends, part => part.Length is > 0 and <= 2 && part.All(char.IsAsciiDigit));
    }
}
