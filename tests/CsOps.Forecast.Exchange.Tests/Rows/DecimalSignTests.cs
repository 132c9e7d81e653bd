using CsOps.Forecast.Exchange.Tests.Records;
using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Rows;

/// <summary>Systems write numbers as their user's language has them.</summary>
public class DecimalSignTests
{
    private const string Remark = "Numbers were found to be written with a decimal comma.";
    private static readonly string[] Mapping = ["queue=q", "time=t", "minutes=30", "offered=o", "handled=h", "handle=s", "time-format=yyyy-MM-dd HH:mm"];

    [Theory]
    [InlineData("271,5", 271.5, true)]
    [InlineData("1.271,25", 1271.25, true)]
    [InlineData("271.5", 271.5, false)]
    [InlineData("271", 271, false)]
    public void The_sign_is_found_in_the_numbers_that_are_read(string seconds, double expected, bool isFound)
    {
        var result = Import.Text($"q;t;o;h;s;other\nA;2026-11-02 08:00;3;2;100;7,5\nA;2026-11-02 08:30;3;2;{seconds};x\n", Mapping);

        Assert.Equal(isFound, result.Files[0].Remarks.Contains(Remark));
        Assert.Equal(expected, Import.At(result.Queues[0], HistoryMeasure.HandleSeconds, "2026-11-02T08:30:00+01:00"));
    }

    [Fact]
    public void A_file_with_both_signs_is_read_with_a_point_and_the_others_are_rejected()
    {
        var result = Import.Text("q;t;o;h;s\nA;2026-11-02 08:00;3;2;271,5\nA;2026-11-02 08:30;3;2;271.5\n", Mapping);

        Assert.Equal((1, 1), (result.Files[0].Accepted, result.Files[0].Rejected));
        Assert.DoesNotContain(Remark, result.Files[0].Remarks);
    }

    [Fact]
    public void Numbers_that_look_like_thousands_are_not_made_decimals_by_one_slip()
    {
        var result = Import.Text("q;t;o;h;s\nA;2026-11-02 08:00;1,250;2;100\nA;2026-11-02 08:30;1,104;2;100\nA;2026-11-02 09:00;30;2;12,5\n", Mapping);

        Assert.Equal((0, 3), (result.Files[0].Accepted, result.Files[0].Rejected));
    }

    [Fact]
    public void A_sign_that_the_user_names_holds()
    {
        var result = Import.Text("q;t;o;h;s\nA;2026-11-02 08:00;3;2;271,5\n", [.. Mapping, "decimal=."]);

        Assert.Equal((0, 1), (result.Files[0].Accepted, result.Files[0].Rejected));
    }

    [Fact]
    public void Hours_off_of_a_danish_report_come_in()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agents.csv", "id,name,contract,skills\n10001,Mikko Laine,full,voice\n");
        const string report = "Worker;Employee ID;Time Off Date;Time Off Type;Units;Unit of Time;Status;Supervisory Organization\nMikko Laine;10001;10-11-2026;Sick;7,5;Hours;Approved;CS\nMikko Laine;10001;24-11-2026;Sick;7,5;Hours;Approved;CS\n";

        var result = RecordImport.Text(folder, "workday-time-off", report);

        Assert.Equal(2, result.Files[0].Accepted);
        Assert.Contains(Remark, result.Files[0].Remarks);
        Assert.Contains("2026-11-10", RecordImport.Rows(folder, "absences.csv")[0], StringComparison.Ordinal);
        Assert.Contains("7h30m", RecordImport.Rows(folder, "absences.csv")[0], StringComparison.Ordinal);
    }
}
