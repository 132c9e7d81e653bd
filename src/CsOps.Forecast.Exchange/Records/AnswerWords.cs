namespace CsOps.Forecast.Exchange.Records;

/// <summary>The words by which questionnaires ask for satisfaction, as numbers from 1 to 5, and numbers that words stand behind.</summary>
internal static class AnswerWords
{
    private static readonly string[][] Scales =
    [
        ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"],
        ["Very unsatisfied", "Unsatisfied", "Neither satisfied nor dissatisfied", "Somewhat satisfied", "Extremely satisfied"],
        ["Extremely dissatisfied", "Somewhat dissatisfied", "Neither satisfied nor unsatisfied", "Moderately satisfied", "Completely satisfied"],
        ["Meget utilfreds", "Utilfreds", "Hverken tilfreds eller utilfreds", "Tilfreds", "Meget tilfreds"],
        ["Mycket missnöjd", "Missnöjd", "Varken nöjd eller missnöjd", "Nöjd", "Mycket nöjd"],
        ["Erittäin tyytymätön", "Tyytymätön", "En tyytyväinen enkä tyytymätön", "Tyytyväinen", "Erittäin tyytyväinen"],
        ["Очень недоволен", "Недоволен", "Ни доволен, ни недоволен", "Доволен", "Очень доволен"],
        ["Совсем не удовлетворен", "Не удовлетворен", "Нейтрально", "Удовлетворен", "Полностью удовлетворен"],
        ["매우 불만족", "불만족", "보통", "만족", "매우 만족"],
    ];

    private static readonly Dictionary<string, string> Words = Scales
        .SelectMany(scale => scale.Select((word, i) => KeyValuePair.Create(word, (i + 1).ToString(CultureInfo.InvariantCulture))))
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

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
