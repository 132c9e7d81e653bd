using System.Collections.Immutable;
using System.Text;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>Keeps contacts one by one, by queue.</summary>
internal sealed class ContactRecorder
{
    private readonly Dictionary<int, (string Name, List<Row> Rows)> _queues = [];
    private readonly List<int> _order = [];

    /// <summary>Keeps a contact.</summary>
    public void Add(int queue, ReadOnlySpan<byte> name, Row contact)
    {
        if (!_queues.TryGetValue(queue, out var kept))
        {
            _queues[queue] = kept = (Encoding.UTF8.GetString(name), []);
            _order.Add(queue);
        }

        kept.Rows.Add(contact);
    }

    public ImmutableArray<ContactSample> Build() => [.. _order.Select(queue => Sample(_queues[queue].Name, _queues[queue].Rows))];

    private static ContactSample Sample(string name, List<Row> rows) => new()
    {
        Queue = name,
        Arrivals = [.. rows.Select(row => row.Arrival)],
        Outcomes = [.. rows.Select(row => row.Outcome)],
        HandleSeconds = [.. rows.Select(row => row.HandleSeconds)],
        WaitSeconds = [.. rows.Select(row => row.WaitSeconds)],
        Customers = [.. rows.Select(row => row.Customer)],
    };

    /// <summary>One contact.</summary>
    public readonly record struct Row(DateTimeOffset Arrival, ContactOutcome Outcome, double HandleSeconds, double WaitSeconds, long Customer);
}
