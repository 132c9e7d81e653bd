using System.Collections.Frozen;
using System.Text;

namespace CsOps.Forecast.Exchange.Inference;

/// <summary>What names of columns and values usually mean, in the languages of the users.</summary>
/// <remarks>A name is compared word by word: <c>q_time</c>, <c>QTime</c> and <c>q time</c> are the same.</remarks>
internal static class ColumnWords
{
    private static readonly FrozenDictionary<ColumnRole, string[]> Names = new Dictionary<ColumnRole, string[]>
    {
        [ColumnRole.Arrival] =
        [
            "interval start", "arrival", "arrived", "queue start", "q start", "queued", "created", "opened", "received", "start", "started", "begin", "offered at", "timestamp", "interval", "half hour", "quarter hour", "hour", "entry", "date", "time",
            "oprettet", "modtaget", "starttid", "tidspunkt", "klokkeslæt", "tid", "klockslag", "kellonaika", "kl", "klo", "период", "aika", "kello", "aikaväli", "시간", "시간대", "время", "시각", "skapad", "mottagen", "luotu", "saapunut", "alkoi", "aloitus", "создан", "создано", "получен", "начало", "дата", "생성", "접수", "시작", "일시", "날짜", "dato", "datum", "päivä", "päivämäärä", "pvm", "일자",
        ],
        [ColumnRole.Queue] =
        [
            "queue", "queue name", "skill", "workgroup", "work group", "group", "team", "department", "line", "campaign", "service type", "service", "topic", "category", "channel", "product", "type", "site",
            "kø", "gruppe", "kö", "grupp", "jono", "ryhmä", "очередь", "группа", "отдел", "큐", "그룹", "대기열", "스킬", "상담그룹", "상담 그룹", "palvelujono", "palveluryhmä",
        ],
        [ColumnRole.Id] =
        [
            "id", "contact id", "call id", "ticket id", "case id", "ticket", "case", "number", "key", "reference", "nr", "nummer", "sag", "ärende", "tunnus", "номер", "번호", "아이디", "tunniste", "통화id", "상담id", "콜id",
        ],
        [ColumnRole.Customer] = ["customer id", "customer", "caller", "requester id", "requester", "phone", "ani", "kunde", "kund", "asiakas", "клиент", "고객"],
        [ColumnRole.Handle] =
        [
            "average handle time", "avg handle time", "handle time", "handling time", "aht", "avg handle", "total handle", "handle", "service time", "ser time", "behandlingstid", "hanteringstid", "käsittelyaika", "время обработки", "처리 시간", "처리시간", "평균처리시간", "обработка", "medelhanteringstid", "duration", "call duration",
        ],
        [ColumnRole.HandlePart] =
        [
            "talk time", "talk", "agent time", "hold time", "hold", "after call work", "after contact work", "acw", "wrap up", "wrap", "taletid", "samtaletid", "samtalstid", "puheaika", "время разговора", "통화 시간", "통화시간", "통화", "평균통화시간", "разговор", "medelsamtalstid", "medeltaltid",
        ],
        [ColumnRole.Wait] =
        [
            "wait", "wait time", "waiting time", "queue time", "q time", "asa", "speed of answer", "time to answer", "first reply time", "first response time", "reply time", "response time", "in queue",
            "ventetid", "svarstid", "svartid", "väntetid", "odotusaika", "время ожидания", "время ответа", "대기 시간", "대기시간", "응답 시간", "응답시간", "평균대기시간", "평균대기", "ожидание", "medelväntetid",
        ],
        [ColumnRole.Outcome] =
        [
            "abandoned", "abandon", "outcome", "result", "disposition", "call result", "answered", "status", "state", "resultat", "utfall", "tila", "результат", "статус", "결과", "상태",
        ],
        [ColumnRole.Offered] =
        [
            "offered", "offer", "indkomne opkald", "indgående opkald", "inkommande samtal", "inkomna samtal", "inkomna", "saapuneet puhelut", "saapuneet", "인입호", "수신", "поступило", "поступившие", "calls offered", "contacts offered", "calls", "contacts", "volume", "received", "arrivals", "count", "tickets", "chats", "opkald", "volumen", "antal", "samtal", "volym", "puhelut", "määrä", "звонки", "вызовы", "콜수", "인입", "총인입", "вызовов", "звонков",
        ],
        [ColumnRole.Handled] = ["handled", "answered", "answer", "calls handled", "calls answered", "besvaret", "besvarede", "besvarade", "vastatut", "vastattu", "обработано", "отвечено", "принято", "응답", "응답호", "응대", "besvarade samtal", "besvarede opkald"],
        [ColumnRole.Abandoned] = ["abandoned", "abandons", "abandon", "calls abandoned", "lost", "opgivet", "tabt", "tabte", "mistet", "mistede", "tappade", "förlorade", "luopuneet", "hylätyt", "hylätty", "menetetyt", "потеряно", "брошено", "пропущено", "포기", "포기호"],
    }.ToFrozenDictionary();

    private static readonly string[] NotArrival =
    [
        "closed", "solved", "resolved", "updated", "modified", "due", "completed", "end", "ended", "exit", "last", "assigned", "answered", "response", "reply", "lukket", "stängd", "suljettu", "закрыт", "종료",
    ];

    private static readonly string[] NotWait = ["ivr", "vru", "menu", "hold", "talk", "resolution", "requester", "agent", "business"];

    private static readonly string[] NotHandle = ["on hold", "business"];

    private static readonly string[] Left = ["abandon", "hang", "lost", "missed", "gave up", "left", "quit", "disconnect", "dropped", "opgiv", "tabt", "mistet", "tappa", "förlora", "menetet", "hylä", "luopu", "брош", "потер", "пропущ", "포기"];

    private static readonly string[] Answered = ["agent", "answer", "handled", "connected", "served", "besvar", "vasta", "отвеч", "принят", "응답", "연결"];

    private static readonly string[] Mistaken = ["phantom", "test", "spam", "ghost", "wrong", "misdial"];

    private static readonly string[] Means = ["avg", "average", "mean", "aht", "asa", "gns", "gennemsnit", "snitt", "medel", "keskim", "keskiarvo", "сред", "평균"];

    private static readonly string[] ShortMeans = ["ka", "ср"];

    /// <summary>How well a name suits a role: 0 not at all; the earlier in the list and the more of the name, the more.</summary>
    public static double Suits(string name, ColumnRole role) => Suits(name, role, out _);

    /// <summary>The word by which a name suits a role; null where it does not.</summary>
    public static string? WordFor(string name, ColumnRole role)
    {
        Suits(name, role, out var word);
        return word;
    }

    private static double Suits(string name, ColumnRole role, out string? word)
    {
        word = null;
        var words = WordsOf(name);
        string[] spoilers = role switch
        {
            ColumnRole.Arrival => NotArrival,
            ColumnRole.Wait => NotWait,
            ColumnRole.HandlePart => NotHandle,
            _ => [],
        };
        var best = 0.0;
        var known = Names[role];
        for (var i = 0; i < known.Length && !Array.Exists(spoilers, spoiler => Has(words, spoiler)); i++)
        {
            var early = 1 - (0.5 * i / known.Length);
            var fit = words == $" {known[i]} " ? 2 + early : Has(words, known[i]) ? 1 + early : 0;
            (best, word) = fit > best ? (fit, known[i]) : (best, word);
        }

        return best;
    }

    /// <summary>Whether a name says that it is about the queue.</summary>
    public static bool IsOfQueue(string name) => WordsOf(name) is var words && (Has(words, "q") || Suits(name, ColumnRole.Queue) > 1 && Has(words, "queue"));

    /// <summary>Whether a name says that its values are means.</summary>
    public static bool IsMean(string name) => HasPart(name, Means) || Mentions(name, ShortMeans);

    /// <summary>Whether a value says that the contact left before an answer.</summary>
    public static bool IsLeft(string value) => HasPart(value, Left);

    /// <summary>Whether a value says that the contact was answered.</summary>
    public static bool IsAnswered(string value) => HasPart(value, Answered) && !IsLeft(value);

    /// <summary>Whether a value says that there was no contact.</summary>
    public static bool IsMistaken(string value) => HasPart(value, Mistaken);

    /// <summary>Whether a name holds a word.</summary>
    public static bool Mentions(string name, params ReadOnlySpan<string> words)
    {
        var all = WordsOf(name);
        foreach (var word in words)
        {
            if (Has(all, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPart(string text, IEnumerable<string> parts) => parts.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static bool Has(string words, string word) => words.Contains($" {word} ", StringComparison.Ordinal);

    /// <summary>The words of a name in lower case, each between blanks; a capital after a small letter begins a new one.</summary>
    private static string WordsOf(string name)
    {
        var words = new StringBuilder(" ");
        for (var i = 0; i < name.Length; i++)
        {
            var isNew = char.IsUpper(name[i]) && i > 0 && char.IsLower(name[i - 1]);
            if (isNew || !char.IsLetterOrDigit(name[i]))
            {
                words.Append(words[^1] == ' ' ? "" : " ");
            }

            if (char.IsLetterOrDigit(name[i]))
            {
                words.Append(char.ToLowerInvariant(name[i]));
            }
        }

        return words.Append(words[^1] == ' ' ? "" : " ").ToString();
    }
}
