namespace CsOps.Forecast.Benchmarks;

/// <summary>A day of one queue as one writes it first: an object for each contact, a priority queue of events, a queue of those who wait.</summary>
internal sealed class NaiveDay(double[] contactsPerHour, int[] agents, double handleSeconds, double patienceSeconds, int seed)
{
    private const double IntervalSeconds = 1800;
    private const double AcceptableWait = 20;

    private readonly Random _random = new(seed);
    private readonly PriorityQueue<Event, double> _events = new();
    private readonly Queue<Contact> _waiting = new();
    private readonly List<Contact> _contacts = [];
    private int _planned;
    private int _busy;

    private enum Kind
    {
        Arrival,
        End,
        GiveUp,
        Staff,
    }

    /// <summary>Simulates the day and returns its contacts, and those answered in time.</summary>
    public (int Contacts, int AnsweredInTime) Run()
    {
        for (var interval = 0; interval < agents.Length; interval++)
        {
            _events.Enqueue(new Event(Kind.Staff, null, interval), interval * IntervalSeconds);
        }

        ScheduleArrival(0);
        while (_events.TryDequeue(out var next, out var now))
        {
            Happen(next, now);
        }

        return (_contacts.Count, _contacts.Count(contact => contact.Answered - contact.Arrival <= AcceptableWait));
    }

    private void Happen(Event next, double now)
    {
        switch (next.Kind)
        {
            case Kind.Arrival:
                _contacts.Add(next.Contact!);
                _waiting.Enqueue(next.Contact!);
                _events.Enqueue(new Event(Kind.GiveUp, next.Contact, 0), now + Exponential(patienceSeconds));
                ScheduleArrival(now);
                break;
            case Kind.End:
                _busy--;
                break;
            case Kind.GiveUp:
                next.Contact!.IsGone = double.IsNaN(next.Contact.Answered);
                break;
            default:
                _planned = agents[next.Interval];
                break;
        }

        AnswerWaiting(now);
    }

    private void AnswerWaiting(double now)
    {
        while (_busy < _planned && _waiting.TryDequeue(out var contact))
        {
            if (!contact.IsGone)
            {
                contact.Answered = now;
                _busy++;
                _events.Enqueue(new Event(Kind.End, contact, 0), now + Exponential(handleSeconds));
            }
        }
    }

    /// <summary>By thinning of the busiest interval's rate.</summary>
    private void ScheduleArrival(double now)
    {
        var most = contactsPerHour.Max();
        while (true)
        {
            now += Exponential(3600 / most);
            var interval = (int)(now / IntervalSeconds);
            if (interval >= contactsPerHour.Length)
            {
                return;
            }

            if (_random.NextDouble() * most < contactsPerHour[interval])
            {
                _events.Enqueue(new Event(Kind.Arrival, new Contact { Arrival = now }, 0), now);
                return;
            }
        }
    }

    private double Exponential(double mean) => -mean * Math.Log(1 - _random.NextDouble());

    private sealed class Contact
    {
        public double Arrival { get; init; }

        public double Answered { get; set; } = double.NaN;

        public bool IsGone { get; set; }
    }

    private sealed record Event(Kind Kind, Contact? Contact, int Interval);
}
