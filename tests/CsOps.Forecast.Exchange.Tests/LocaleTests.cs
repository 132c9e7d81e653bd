using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests;

/// <summary>Exports in Danish, Swedish, Finnish, Russian and Korean: names of columns and months, halves of the day, decimals and thousands. Samples are our own.</summary>
public class LocaleTests
{
    [Theory]
    [InlineData("jira-da.csv")]
    [InlineData("jira-sv.csv")]
    [InlineData("jira-fi.csv")]
    [InlineData("jira-ru.csv")]
    [InlineData("jira-ko.csv")]
    public void Requests_are_found_and_read_in_every_language(string sample)
    {
        var path = PathOf(sample);

        var profile = ProfileCatalog.Detect(path)!;
        var result = new Importer(profile, Import.Copenhagen with { IntervalLength = TimeSpan.FromMinutes(1) }).Import([path]);

        Assert.Equal("jira-service-management", profile.Id);
        Assert.Equal((3L, 0L, 1L), (result.Files[0].Accepted, result.Files[0].Rejected, result.Files[0].Folded));
        Assert.Equal(2, Import.Total(result, HistoryMeasure.Handled));
        Assert.Equal([1, 1], new[] { "2026-10-24T23:58:00+02:00", "2026-05-01T08:05:00+02:00" }.Select(instant => Import.At(result.Queues[0], HistoryMeasure.Offered, instant)));
        Assert.Equal(1, Import.At(result.Queues[1], HistoryMeasure.Offered, "2026-10-25T02:26:00+02:00"));
    }

    [Theory]
    [InlineData("zendesk-ru.csv", "zendesk-tickets", 2, (1099 + 142) * 60)]
    [InlineData("freshdesk-ko.csv", "freshdesk-tickets", 2, (30 * 60) + (5 * 3600))] // the second's wait lasted over the change of clocks
    [InlineData("hubspot-sv.csv", "hubspot-tickets", 1, 93_783)]
    [InlineData("salesforce-fi.csv", "salesforce-cases", 1, 0)]
    public void Tickets_are_found_and_read_in_other_languages(string sample, string id, double handled, double waitSeconds)
    {
        var path = PathOf(sample);

        var profile = ProfileCatalog.Detect(path)!;
        var result = new Importer(profile, Import.Copenhagen).Import([path]);

        Assert.Equal(id, profile.Id);
        Assert.Equal((2L, 0L, 1L), (result.Files[0].Accepted, result.Files[0].Rejected, result.Files[0].Folded));
        Assert.Equal(handled, Import.Total(result, HistoryMeasure.Handled));
        Assert.Equal(waitSeconds, Import.Total(result, HistoryMeasure.WaitSeconds));
    }

    [Fact]
    public void Time_format_and_decimal_comma_of_the_user_are_taken_over_those_of_the_profile()
    {
        var path = PathOf("genesys-da.csv");
        var profile = ProfileCatalog.Detect(path)!;
        profile = profile with { File = profile.File with { DecimalComma = true }, Time = profile.Time with { Patterns = ["dd-MM-yyyy HH.mm"] } };

        var result = new Importer(profile, Import.Copenhagen with { IntervalLength = TimeSpan.FromMinutes(15) }).Import([path]);

        Assert.Equal("genesys-queue-performance", profile.Id);
        Assert.Equal([1204, 12], result.Queues[0].Offered.ToArray().Where(double.IsFinite));
        Assert.Equal([4336.0005, 2500], result.Queues[0].HandleSeconds.ToArray().Where(double.IsFinite));
        Assert.Equal(12, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-10-25T03:00:00+01:00"));
        Assert.Equal(13_200.6, result.Queues[0].Values(HistoryMeasure.WaitSeconds)[0], 9); // 1200 times 11.0005 s
    }

    [Theory]
    [InlineData("1 234,5")]
    [InlineData("1\u00A0234,5")]
    [InlineData("1\u202F234,5")]
    [InlineData("1.234,5")]
    [InlineData("1'234,5")]
    [InlineData("1’234,5")]
    public void Thousands_are_separated_in_every_way(string number)
    {
        var result = Import.Text($"when;o;t\n2026-03-02 08:00;1;{number}\n", ["queue-name=Q", "time=when", "minutes=30", "offered=o", "handle=t", "decimal=,"]);

        Assert.Equal([1234.5], result.Queues[0].HandleSeconds.ToArray());
    }

    [Theory]
    [InlineData("25. okt. 2026 02.26", "d. MMM yyyy H.mm")]
    [InlineData("25.okt.2026 02.26", "d.MMM.yyyy H.mm")]
    [InlineData("25. lokakuuta 2026 2.26", "d. MMM yyyy H.mm")]
    [InlineData("25 ОКТЯБРЯ 2026 2:26", "d MMM yyyy H:mm")]
    [InlineData("søn. 25. oktober 2026 2:26", "ddd d. MMM yyyy H:mm")]
    [InlineData("2026년 10월 25일 오전 2:26", "yyyy'년' M'월' d'일' tt h:mm")]
    [InlineData("2026. 10. 25. 오전 2:26", "yyyy. M. d. tt h:mm")]
    [InlineData("25-10-2026 2:26 fm", "d-M-yyyy h:mm tt")]
    [InlineData("25/10/2026 2:26 a. m.", "d/M/yyyy h:mm tt")]
    public void Times_are_read_as_languages_write_them(string text, string pattern)
    {
        Assert.True(DateTimePattern.Compile(pattern).TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var reading));
        Assert.Equal(new DateTime(2026, 10, 25, 2, 26, 0).Ticks, reading.LocalTicks);
    }

    /// <summary>Every month by its short and its long name, and the nominative of Finnish and Russian too.</summary>
    [Theory]
    [InlineData("jan feb mar apr maj jun jul aug sep okt nov dec")]
    [InlineData("januar februar marts april maj juni juli august september oktober november december")]
    [InlineData("januari februari mars april maj juni juli augusti september oktober november december")]
    [InlineData("tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu")]
    [InlineData("tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta")]
    [InlineData("янв февр мар апр май июн июл авг сент окт нояб дек")]
    [InlineData("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")]
    [InlineData("Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez")]
    [InlineData("ene feb mar abr may jun jul ago sept oct nov dic")]
    public void Months_are_read_by_their_names(string names)
    {
        var pattern = DateTimePattern.Compile("d MMM yyyy");

        var months = names.Split(' ').Select(name => pattern.TryParse(System.Text.Encoding.UTF8.GetBytes($"3 {name} 2026"), out var reading) ? new DateTime(reading.LocalTicks).Month : 0);

        Assert.Equal(Enumerable.Range(1, 12), months);
    }

    private static string PathOf(string sample) => Repository.PathOf("tests", "CsOps.Forecast.Exchange.Tests", "Samples", sample);
}
