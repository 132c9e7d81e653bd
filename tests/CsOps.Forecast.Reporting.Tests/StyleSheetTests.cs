using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsOps.Forecast.Reporting.Charts;

namespace CsOps.Forecast.Reporting.Tests;

public sealed partial class StyleSheetTests
{
    private static readonly Dictionary<string, string> Light = Colours(StyleSheet.Text[..StyleSheet.Text.IndexOf("@media", StringComparison.Ordinal)]);
    private static readonly Dictionary<string, string> Dark = Colours(DarkBlock());

    public static TheoryData<string, string> TextOnGround()
    {
        var pairs = new TheoryData<string, string>
        {
            { "ink", "page" }, { "ink", "panel" }, { "ink", "alarm-ground" }, { "ink", "chosen" }, { "muted", "page" }, { "muted", "panel" },
            { "muted", "holiday" }, { "muted", "event" }, { "link", "page" }, { "link", "panel" }, { "alarm", "panel" }, { "alarm", "alarm-ground" },
        };
        for (var i = 0; i < WeekHeatMap.Colours; i++)
        {
            pairs.Add($"on-h{i}", $"h{i}");
        }

        return pairs;
    }

    public static TheoryData<string> Lines() => ["history", "median", "mean", "required", "scheduled", "cleaned", "holiday-mark", "event-mark", "shift"];

    [Theory]
    [MemberData(nameof(TextOnGround))]
    public void Text_stands_out_from_its_ground_in_light_and_dark(string text, string ground)
    {
        Assert.InRange(Contrast(Light[text], Light[ground]), 4.5, 21);
        Assert.InRange(Contrast(Dark[text], Dark[ground]), 4.5, 21);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Lines_stand_out_from_the_panel_in_light_and_dark(string line)
    {
        Assert.InRange(Contrast(Light[line], Light["panel"]), 3, 21);
        Assert.InRange(Contrast(Dark[line], Dark["panel"]), 3, 21);
    }

    [Fact]
    public void Heat_colours_differ_in_lightness_alone_in_one_direction()
    {
        var light = Enumerable.Range(0, WeekHeatMap.Colours).Select(i => Luminance(Light[$"h{i}"])).ToArray();
        var dark = Enumerable.Range(0, WeekHeatMap.Colours).Select(i => Luminance(Dark[$"h{i}"])).ToArray();

        Assert.Equal(light.OrderDescending(), light);
        Assert.Equal(dark.Order(), dark);
        Assert.All(light.Zip(light.Skip(1)), pair => Assert.True((pair.First + 0.05) / (pair.Second + 0.05) > 1.12));
        Assert.All(dark.Zip(dark.Skip(1)), pair => Assert.True((pair.Second + 0.05) / (pair.First + 0.05) > 1.12));
    }

    [Fact]
    public void Dark_has_every_colour_of_light_and_is_for_screens_only()
    {
        Assert.Equal(Light.Keys.Order(StringComparer.Ordinal), Dark.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("@media screen and (prefers-color-scheme: dark)", StyleSheet.Text, StringComparison.Ordinal);
        Assert.Contains("@media print", StyleSheet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_class_of_a_picture_has_a_look()
    {
        var page = Render.UsualParsed;
        XNamespace svg = "http://www.w3.org/2000/svg";
        var used = page.Descendants().Where(e => e.Name.Namespace == svg).Attributes("class").SelectMany(a => a.Value.Split(' ')).ToHashSet(StringComparer.Ordinal);

        Assert.All(used, name => Assert.Matches($@"\.{name}\b", StyleSheet.Text));
    }

    private static string DarkBlock()
    {
        var start = StyleSheet.Text.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        return StyleSheet.Text[start..StyleSheet.Text.IndexOf("box-sizing", StringComparison.Ordinal)];
    }

    private static Dictionary<string, string> Colours(string css) =>
        Property().Matches(css).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["colour"].Value, StringComparer.Ordinal);

    /// <summary>The contrast ratio of WCAG 2.</summary>
    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var c = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@"--(?<name>[a-z0-9-]+): (?<colour>#[0-9a-f]{6});", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Property();
}
