using System.Text;
using CsOps.Forecast.Exchange.Inbox;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>Counts the contacts of one file into a log.</summary>
internal sealed class ContactFile
{
    private const int LongestId = 256;

    /// <summary>Contacts in order may be this much before the one above: systems write them when they end, or by two clocks.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(1);

    private readonly BoundFile _file;
    private readonly IntervalAggregator _log;
    private readonly ContactRecorder? _recorder;
    private readonly List<ContactEvent>? _events;
    private readonly bool _requiresId;
    private readonly JoinedField? _changed;
    private readonly BoundOutcome _outcome;
    private readonly bool _tellsHandledByTime;
    private readonly int[] _id;
    private readonly int[] _customer;
    private readonly byte[] _joinedId = new byte[LongestId];
    private long _damagedIds;
    private readonly bool _isInOrder;
    private long _repeats;
    private DateTimeOffset _last;

    public ContactFile(BoundFile file, ImportProfile profile, IntervalAggregator log, ContactRecorder? recorder, List<ContactEvent>? events)
    {
        _file = file;
        _log = log;
        _recorder = recorder;
        _events = events;
        _requiresId = events is not null || profile.KeepsContacts;
        _changed = events is not null && profile.Changed is { } changed && file.Columns.Find(changed) >= 0 ? file.Time.Field(file.Columns, changed) : null;
        _outcome = new BoundOutcome(file.Columns, profile.Outcomes);
        _tellsHandledByTime = profile.TellsHandledByTime;
        _isInOrder = profile.Time.RepeatsInOrder;
        _id = file.Columns.Require(profile.ContactId);
        _customer = recorder is null ? [] : file.Columns.Require(profile.Customer);
    }

    /// <summary>Counts the current row, in exactly one way.</summary>
    public void ReadRow()
    {
        if (!_file.IsWanted())
        {
            return;
        }

        var idLength = ReadId();
        if (idLength == 0 && _requiresId)
        {
            _file.Reject(string.Join('+', _id.Select(column => _file.Reader.Header.Names[column])), "no-id", () => "found no id, one rounded by a spreadsheet, or one over 255 bytes; expected the id that tells contacts apart");
            return;
        }

        var found = _outcome.Read();
        if (found is null && _events is null)
        {
            RejectNotOffered();
            return;
        }

        // A contact that is taken out need not say from where.
        var queue = found is null ? _file.Queue.Read() : _file.ReadQueue();
        if ((queue.IsEmpty && found is not null) || !_file.TryReadTime(out var arrival, out var isFolded) || !_file.TryReadDurations(out var handleSeconds, out var waitSeconds))
        {
            return;
        }

        if (_tellsHandledByTime && handleSeconds > 0)
        {
            found = ContactOutcome.Handled;
        }

        if (_events is not null)
        {
            arrival = Placed(arrival);
            _events.Add(EventOf(idLength, queue, arrival, found, handleSeconds, waitSeconds));
        }

        if (found is not { } outcome)
        {
            RejectNotOffered();
            return;
        }

        if (idLength > 0 && !_log.IsNew(_joinedId.AsSpan(0, idLength)))
        {
            _file.Tally.Duplicate(_file.Reader.Line);
            return;
        }

        arrival = _events is null ? Placed(arrival) : arrival;
        var number = _log.QueueOf(queue);
        _log.Add(number, arrival, outcome, handleSeconds, waitSeconds);
        _recorder?.Add(number, queue, new ContactRecorder.Row(arrival, outcome, handleSeconds, waitSeconds, ReadCustomer()));
        _file.Tally.Accept(isFolded);
    }

    private void RejectNotOffered() => _file.Reject(null, "not-offered", () => "the contact did not reach the queue, as the format's profile says");

    private ContactEvent EventOf(int idLength, ReadOnlySpan<byte> queue, DateTimeOffset arrival, ContactOutcome? outcome, double handleSeconds, double waitSeconds)
    {
        var (name, own) = (Encoding.UTF8.GetString(queue), Encoding.UTF8.GetString(_file.Queue.ReadAsTold()));
        return new ContactEvent(Encoding.UTF8.GetString(_joinedId.AsSpan(0, idLength - 1)), own, arrival.ToUniversalTime())
        {
            Renamed = name == own ? null : name,
            Changed = _changed is null ? null : _file.Time.Other(_changed),
            Outcome = outcome,
            HandleSeconds = handleSeconds,
            WaitSeconds = waitSeconds,
        };
    }

    /// <summary>The arrival, or the second time that the clock showed it: of every other contact where they are split, of those that would be before the contact above where contacts are in order.</summary>
    private DateTimeOffset Placed(DateTimeOffset arrival)
    {
        if (_file.Time.IsRepeated && (_isInOrder ? arrival < _last - ClockDifference : _file.SplitsRepeatedHour && (_repeats++ & 1) == 1))
        {
            arrival = _file.Time.SecondShowing!.Value;
        }

        _last = arrival;
        return arrival;
    }

    /// <summary>Adds the remarks on ids.</summary>
    public void Finish()
    {
        if (_damagedIds > 0)
        {
            _file.Tally.Remark(string.Create(
                CultureInfo.InvariantCulture,
                $"The ids of {_damagedIds} rows were rounded by a spreadsheet (1.21E+15); repeated contacts among them cannot be found. Export again as text."));
        }

        if (_log.ForgotIds)
        {
            _file.Tally.Remark($"There are more than {IntervalAggregator.DefaultIdLimit} contact ids; repeated contacts beyond them cannot be found.");
        }
    }

    /// <summary>Joins the contact's id, early in the row so that the log can look for it meanwhile.</summary>
    /// <returns>Its length; 0 for a contact without a usable id, which counts as new, but where contacts are kept.</returns>
    private int ReadId()
    {
        var length = 0;
        foreach (var column in _id)
        {
            var field = _file.Reader.Field(column);
            if (field.IsEmpty || length + field.Length + 1 > LongestId)
            {
                return 0;
            }

            if (SpreadsheetDamage.IsRounded(field))
            {
                _damagedIds++;
                return 0;
            }

            field.CopyTo(_joinedId.AsSpan(length));
            length += field.Length;
            _joinedId[length++] = 0;
        }

        _log.Expect(_joinedId.AsSpan(0, length));
        return length;
    }

    /// <summary>A number for the customer; 0 where the columns are blank or zero, as systems write what they do not know.</summary>
    private long ReadCustomer()
    {
        var number = 0xCBF29CE484222325;
        var isKnown = false;
        foreach (var column in _customer)
        {
            var field = _file.Reader.Field(column);
            isKnown |= field.ContainsAnyExcept((byte)'0', (byte)' ');
            foreach (var symbol in field)
            {
                number = (number ^ symbol) * 0x100000001B3; // FNV-1a.
            }

            number *= 0x100000001B3;
        }

        return isKnown ? (long)(number | 1) : 0;
    }
}
