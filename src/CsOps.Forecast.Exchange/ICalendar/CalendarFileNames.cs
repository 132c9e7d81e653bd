using System.Text;

namespace CsOps.Forecast.Exchange.ICalendar;

/// <summary>Names of files that every system takes: the agent's identifier and name, without what some system refuses.</summary>
internal static class CalendarFileNames
{
    private const int MostOctets = 180;
    private const string Refused = "<>:\"/\\|?*";

    /// <summary>A name for each, in their order; names that differ in case or in composed letters only are told apart by a number.</summary>
    public static IEnumerable<string> Of(IEnumerable<(string Id, string Name)> agents)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, name) in agents)
        {
            var plain = Cut(Plain($"{id} {name}"));
            var unique = plain;
            for (var number = 2; !taken.Add(unique); number++)
            {
                unique = string.Create(CultureInfo.InvariantCulture, $"{plain} ({number})");
            }

            yield return unique + ".ics";
        }
    }

    /// <summary>Composed, without refused characters, and neither beginning nor ending with a dot or blank.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(Rune.IsControl(rune) || rune == Rune.ReplacementChar || Refused.Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        var name = plain.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
        return IsDevice(name.Split('.', ' ')[0]) ? "_" + name : name.Length == 0 ? "_" : name;
    }

    /// <summary>Names that Windows keeps for devices, whatever follows after a dot.</summary>
    private static bool IsDevice(string name) =>
        name.ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL"
        || (name.Length == 4 && (name.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)) && char.IsAsciiDigit(name[3]));

    private static string Cut(string name)
    {
        var (cut, octets) = (new StringBuilder(), 0);
        foreach (var rune in name.EnumerateRunes())
        {
            octets += rune.Utf8SequenceLength;
            if (octets > MostOctets)
            {
                break;
            }

            cut.Append(rune.ToString());
        }

        return cut.ToString().TrimEnd(' ', '.');
    }
}
