using System.Text;

namespace CsOps.Forecast.Benchmarks;

/// <summary>Writes a ticket export of any size, in the columns of Zendesk's, for measuring an import as a user runs it.</summary>
internal static class TicketExport
{
    private const string Header =
        "Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,"
        + "Ticket type,Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,"
        + "Assignee stations,Reopens,Replies,First reply time in minutes,First reply time in minutes within business hours,First resolution time in minutes,"
        + "First resolution time in minutes within business hours,Full resolution time in minutes,Full resolution time in minutes within business hours,"
        + "Agent wait time in minutes,Agent wait time in minutes within business hours,Requester wait time in minutes,Requester wait time in minutes within business hours,"
        + "On hold time in minutes,On hold time in minutes within business hours";

    private static readonly string[] Groups = ["Billing", "Technical", "Orders", "Returns", "Accounts"];
    private static readonly string[] Subjects = ["Refund, second request", "Login \"\"loop\"\" after update", "Where is my parcel", "Naïve question"];

    /// <summary>Writes tickets about ten seconds apart on average, in order of their ids.</summary>
    public static void Write(string path, long rows)
    {
        var random = new Random(20261025);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };
        writer.WriteLine(Header);
        var at = new DateTime(2023, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        for (var id = 1L; id <= rows; id++)
        {
            at = at.AddSeconds(random.Next(21));
            var reply = random.Next(5, 600);
            var resolution = reply + random.Next(10, 6000);
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                1,{41000 + id},Customer {id % 90000},{7000 + (id % 90000)},,c{id % 90000}@example.org,example.org,Customer {id % 90000},Ida Holm,{Groups[random.Next(5)]},"{Subjects[random.Next(4)]}",tag_a tag_b,Solved,Normal,Mail,Incident,{at:yyyy-MM-dd HH:mm},{at.AddMinutes(resolution):yyyy-MM-dd HH:mm},{at.AddMinutes(2):yyyy-MM-dd HH:mm},,,{at.AddMinutes(2):yyyy-MM-dd HH:mm},{at.AddMinutes(resolution):yyyy-MM-dd HH:mm},{resolution / 60},Good,1,1,0,{random.Next(6)},{reply},{reply / 3},{resolution},{resolution / 3},{resolution},{resolution / 3},30,12,{reply},{reply / 3},0,0
                """));
        }
    }
}
