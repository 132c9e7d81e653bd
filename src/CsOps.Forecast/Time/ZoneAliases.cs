using System.Collections.Frozen;

namespace CsOps.Forecast.Time;

/// <summary>Names of zones that systems write and that are neither IANA's nor Windows': those of Rails, and those that IANA keeps only for old software.</summary>
internal static class ZoneAliases
{
    private const string RailsText =
        """
        International Date Line West=Etc/GMT+12; Midway Island=Pacific/Midway; American Samoa=Pacific/Pago_Pago; Hawaii=Pacific/Honolulu; Alaska=America/Juneau;
        Pacific Time (US & Canada)=America/Los_Angeles; Tijuana=America/Tijuana; Mountain Time (US & Canada)=America/Denver; Arizona=America/Phoenix;
        Chihuahua=America/Chihuahua; Mazatlan=America/Mazatlan; Central Time (US & Canada)=America/Chicago; Saskatchewan=America/Regina; Guadalajara=America/Mexico_City;
        Mexico City=America/Mexico_City; Monterrey=America/Monterrey; Central America=America/Guatemala; Eastern Time (US & Canada)=America/New_York;
        Indiana (East)=America/Indiana/Indianapolis; Bogota=America/Bogota; Lima=America/Lima; Quito=America/Lima; Atlantic Time (Canada)=America/Halifax;
        Caracas=America/Caracas; La Paz=America/La_Paz; Santiago=America/Santiago; Asuncion=America/Asuncion; Newfoundland=America/St_Johns; Brasilia=America/Sao_Paulo;
        Buenos Aires=America/Argentina/Buenos_Aires; Montevideo=America/Montevideo; Georgetown=America/Guyana; Puerto Rico=America/Puerto_Rico; Greenland=America/Nuuk;
        Mid-Atlantic=Atlantic/South_Georgia; Azores=Atlantic/Azores; Cape Verde Is.=Atlantic/Cape_Verde; Dublin=Europe/Dublin; Edinburgh=Europe/London;
        Lisbon=Europe/Lisbon; London=Europe/London; Casablanca=Africa/Casablanca; Monrovia=Africa/Monrovia; Belgrade=Europe/Belgrade; Bratislava=Europe/Bratislava;
        Budapest=Europe/Budapest; Ljubljana=Europe/Ljubljana; Prague=Europe/Prague; Sarajevo=Europe/Sarajevo; Skopje=Europe/Skopje; Warsaw=Europe/Warsaw;
        Zagreb=Europe/Zagreb; Brussels=Europe/Brussels; Copenhagen=Europe/Copenhagen; Madrid=Europe/Madrid; Paris=Europe/Paris; Amsterdam=Europe/Amsterdam;
        Berlin=Europe/Berlin; Bern=Europe/Zurich; Zurich=Europe/Zurich; Rome=Europe/Rome; Stockholm=Europe/Stockholm; Vienna=Europe/Vienna;
        West Central Africa=Africa/Algiers; Bucharest=Europe/Bucharest; Cairo=Africa/Cairo; Helsinki=Europe/Helsinki; Kyiv=Europe/Kyiv; Riga=Europe/Riga;
        Sofia=Europe/Sofia; Tallinn=Europe/Tallinn; Vilnius=Europe/Vilnius; Athens=Europe/Athens; Istanbul=Europe/Istanbul; Minsk=Europe/Minsk; Jerusalem=Asia/Jerusalem;
        Harare=Africa/Harare; Pretoria=Africa/Johannesburg; Kaliningrad=Europe/Kaliningrad; Moscow=Europe/Moscow; St. Petersburg=Europe/Moscow;
        Volgograd=Europe/Volgograd; Samara=Europe/Samara; Kuwait=Asia/Kuwait; Riyadh=Asia/Riyadh; Nairobi=Africa/Nairobi; Baghdad=Asia/Baghdad; Tehran=Asia/Tehran;
        Abu Dhabi=Asia/Muscat; Muscat=Asia/Muscat; Baku=Asia/Baku; Tbilisi=Asia/Tbilisi; Yerevan=Asia/Yerevan; Kabul=Asia/Kabul; Ekaterinburg=Asia/Yekaterinburg;
        Islamabad=Asia/Karachi; Karachi=Asia/Karachi; Tashkent=Asia/Tashkent; Almaty=Asia/Almaty; Astana=Asia/Almaty; Chennai=Asia/Kolkata; Kolkata=Asia/Kolkata;
        Mumbai=Asia/Kolkata; New Delhi=Asia/Kolkata; Kathmandu=Asia/Kathmandu; Dhaka=Asia/Dhaka; Sri Jayawardenepura=Asia/Colombo; Novosibirsk=Asia/Novosibirsk;
        Rangoon=Asia/Yangon; Bangkok=Asia/Bangkok; Hanoi=Asia/Bangkok; Jakarta=Asia/Jakarta; Krasnoyarsk=Asia/Krasnoyarsk; Beijing=Asia/Shanghai; Chongqing=Asia/Shanghai;
        Hong Kong=Asia/Hong_Kong; Urumqi=Asia/Urumqi; Kuala Lumpur=Asia/Kuala_Lumpur; Singapore=Asia/Singapore; Taipei=Asia/Taipei; Perth=Australia/Perth;
        Irkutsk=Asia/Irkutsk; Ulaanbaatar=Asia/Ulaanbaatar; Seoul=Asia/Seoul; Osaka=Asia/Tokyo; Sapporo=Asia/Tokyo; Tokyo=Asia/Tokyo; Yakutsk=Asia/Yakutsk;
        Darwin=Australia/Darwin; Adelaide=Australia/Adelaide; Canberra=Australia/Sydney; Melbourne=Australia/Melbourne; Sydney=Australia/Sydney;
        Brisbane=Australia/Brisbane; Hobart=Australia/Hobart; Vladivostok=Asia/Vladivostok; Guam=Pacific/Guam; Port Moresby=Pacific/Port_Moresby; Magadan=Asia/Magadan;
        Srednekolymsk=Asia/Srednekolymsk; Solomon Is.=Pacific/Guadalcanal; New Caledonia=Pacific/Noumea; Fiji=Pacific/Fiji; Kamchatka=Asia/Kamchatka;
        Marshall Is.=Pacific/Majuro; Auckland=Pacific/Auckland; Wellington=Pacific/Auckland; Nuku'alofa=Pacific/Tongatapu; Tokelau Is.=Pacific/Fakaofo;
        Chatham Is.=Pacific/Chatham; Samoa=Pacific/Apia;
        """;

    private const string LinksText =
        """
        US/Alaska=America/Anchorage; US/Aleutian=America/Adak; US/Arizona=America/Phoenix; US/Central=America/Chicago; US/East-Indiana=America/Indiana/Indianapolis;
        US/Eastern=America/New_York; US/Hawaii=Pacific/Honolulu; US/Indiana-Starke=America/Indiana/Knox; US/Michigan=America/Detroit; US/Mountain=America/Denver;
        US/Pacific=America/Los_Angeles; US/Samoa=Pacific/Pago_Pago; Canada/Atlantic=America/Halifax; Canada/Central=America/Winnipeg; Canada/Eastern=America/Toronto;
        Canada/Mountain=America/Edmonton; Canada/Newfoundland=America/St_Johns; Canada/Pacific=America/Vancouver; Canada/Saskatchewan=America/Regina;
        Canada/Yukon=America/Whitehorse; Australia/ACT=Australia/Sydney; Australia/Canberra=Australia/Sydney; Australia/NSW=Australia/Sydney;
        Australia/North=Australia/Darwin; Australia/Queensland=Australia/Brisbane; Australia/South=Australia/Adelaide; Australia/Tasmania=Australia/Hobart;
        Australia/Victoria=Australia/Melbourne; Australia/West=Australia/Perth; America/Buenos_Aires=America/Argentina/Buenos_Aires; America/Godthab=America/Nuuk;
        America/Indianapolis=America/Indiana/Indianapolis; Asia/Calcutta=Asia/Kolkata; Asia/Chongqing=Asia/Shanghai; Asia/Katmandu=Asia/Kathmandu;
        Asia/Rangoon=Asia/Yangon; Asia/Saigon=Asia/Ho_Chi_Minh; Brazil/East=America/Sao_Paulo; Chile/Continental=America/Santiago; Europe/Kiev=Europe/Kyiv;
        Mexico/General=America/Mexico_City; Eire=Europe/Dublin; GB=Europe/London; Hongkong=Asia/Hong_Kong; Israel=Asia/Jerusalem; Japan=Asia/Tokyo; NZ=Pacific/Auckland;
        Poland=Europe/Warsaw; Portugal=Europe/Lisbon; PRC=Asia/Shanghai; ROK=Asia/Seoul; Turkey=Europe/Istanbul;
        """;

    /// <summary>The names of ActiveSupport::TimeZone, which Zendesk and other systems made with Rails write, without UTC.</summary>
    private static readonly FrozenDictionary<string, string> Rails = Parse(RailsText);

    /// <summary>Old names, which a system may be without that leaves out the file <c>backward</c> of the tz database.</summary>
    private static readonly FrozenDictionary<string, string> Links = Parse(LinksText);

    /// <summary>The names that Rails has.</summary>
    public static IEnumerable<string> RailsNames => Rails.Keys;

    /// <summary>The IANA name of a zone that is called otherwise; null where there is none. A distance in brackets before it, <c>(GMT+01:00) Copenhagen</c>, is passed over.</summary>
    public static string? Find(string name)
    {
        var plain = name.StartsWith('(') && name.IndexOf(')', StringComparison.Ordinal) is > 0 and var end ? name[(end + 1)..].Trim() : name;
        return Links.GetValueOrDefault(plain) ?? Rails.GetValueOrDefault(plain);
    }

    private static FrozenDictionary<string, string> Parse(string text) => text
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
}
