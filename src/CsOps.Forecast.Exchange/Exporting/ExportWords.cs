using CsOps.Forecast.Planning;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>The words of workbooks and tables in their languages: English, Danish, Swedish, Finnish, Russian, Korean.</summary>
internal sealed class ExportWords(ExportLanguage language)
{
    /// <summary>Numbers in text for people, as the language writes them: 9.952,5 in Danish, 9,952.5 in English and Korean, 9 952,5 with a no-break space in Swedish, Finnish and Russian.</summary>
    public NumberFormatInfo Numbers { get; } = new() { NumberGroupSeparator = LocaleFormats.Of(language).Thousands, NumberDecimalSeparator = LocaleFormats.Of(language).Table.HasDecimalComma ? "," : "." };

    public string Summary => Of("Summary", "Oversigt", "Översikt", "Yhteenveto", "Сводка", "요약");

    public string Charts => Of("Charts", "Diagrammer", "Diagram", "Kaaviot", "Графики", "차트");

    public string Days => Of("Days", "Dage", "Dagar", "Päivät", "Дни", "일별");

    public string Forecast => Of("Forecast", "Prognose", "Prognos", "Ennuste", "Прогноз", "예측");

    public string Requirement => Of("Requirement", "Bemandingsbehov", "Bemanningsbehov", "Henkilöstötarve", "Требования", "소요 인원");

    public string Coverage => Of("Coverage", "Dækning", "Täckning", "Kattavuus", "Покрытие", "충족 현황");

    public string Roster => Of("Roster", "Vagtplan", "Schema", "Työvuorolista", "График смен", "근무표");

    public string Shifts => Of("Shifts", "Vagter", "Arbetspass", "Työvuorot", "Смены", "근무 목록");

    public string Title => Of("Staffing plan", "Bemandingsplan", "Bemanningsplan", "Henkilöstösuunnitelma", "План укомплектования", "인력 배치 계획");

    public string Queue => Of("Queue", "Kø", "Kö", "Jono", "Очередь", "큐");

    public string Channel => Of("Channel", "Kanal", "Kanal", "Kanava", "Канал", "채널");

    public string AllQueues => Of("All queues", "Alle køer", "Alla köer", "Kaikki jonot", "Все очереди", "전체 큐");

    public string Total => Of("Total", "I alt", "Totalt", "Yhteensä", "Итого", "합계");

    public string Date => Of("Date", "Dato", "Datum", "Päivämäärä", "Дата", "날짜");

    public string Weekday => Of("Day", "Dag", "Dag", "Päivä", "День", "요일");

    public string Time => Of("Time", "Tid", "Tid", "Aika", "Время", "시간");

    public string Start => Of("Start", "Start", "Start", "Alku", "Начало", "시작");

    public string End => Of("End", "Slut", "Slut", "Loppu", "Конец", "종료");

    public string UtcOffset => Of("UTC offset (min)", "UTC-forskel (min)", "UTC-skillnad (min)", "UTC-ero (min)", "Смещение UTC (мин)", "UTC 시차(분)");

    public string Contacts => Of("Contacts", "Volumen", "Volym", "Volyymi", "Обращения", "인입량");

    public string HandleTime => Of("AHT (s)", "AHT (s)", "AHT (s)", "AHT (s)", "AHT (с)", "AHT(초)");

    public string Band => Of("P10–P90", "P10–P90", "P10–P90", "P10–P90", "P10–P90", "P10–P90");

    public string Load => Of("Load (erlangs)", "Belastning (erlang)", "Belastning (erlang)", "Kuorma (erlang)", "Нагрузка (эрл.)", "부하(얼랑)");

    public string Positions => Of("Positions", "Pladser", "Platser", "Työpisteet", "Рабочие места", "좌석 수");

    public string Required => Of("Required", "Behov", "Behov", "Tarve", "Потребность", "필요 인원");

    public string Scheduled => Of("Scheduled", "Planlagt", "Schemalagt", "Suunniteltu", "Запланировано", "배정 인원");

    public string Difference => Of("Difference", "Forskel", "Skillnad", "Erotus", "Разница", "차이");

    public string ServiceLevel => Of("Service level", "Serviceniveau", "Servicenivå", "Palvelutaso", "Уровень сервиса", "서비스 수준");

    public string SpeedOfAnswer => Of("ASA (s)", "Svartid (s)", "Svarstid (s)", "Vastausaika (s)", "Ср. ожидание (с)", "평균 응답(초)");

    public string Occupancy => Of("Occupancy", "Belægning", "Beläggning", "Käyttöaste", "Загрузка", "점유율");

    public string Chance => Of("Chance to meet target", "Sandsynlighed for mål", "Sannolikhet för mål", "Tavoitteen todennäköisyys", "Вероятность цели", "목표 달성 확률");

    public string RequiredHours => Of("Required (h)", "Behov (t)", "Behov (h)", "Tarve (h)", "Потребность (ч)", "필요(시간)");

    public string ScheduledHours => Of("Scheduled (h)", "Planlagt (t)", "Schemalagt (h)", "Suunniteltu (h)", "Запланировано (ч)", "배정(시간)");

    public string MissingHours => Of("Missing (h)", "Mangler (t)", "Saknas (h)", "Puuttuu (h)", "Не хватает (ч)", "부족(시간)");

    public string SpareHours => Of("To spare (h)", "I overskud (t)", "Över (h)", "Ylimääräistä (h)", "Избыток (ч)", "여유(시간)");

    public string Peak => Of("Peak agents", "Flest agenter", "Flest agenter", "Agentteja enintään", "Пик агентов", "최대 인원");

    public string Covered => Of("Covered", "Dækket", "Täckt", "Katettu", "Покрыто", "충족률");

    public string PaidHours => Of("Paid hours", "Betalte timer", "Betalda timmar", "Palkalliset tunnit", "Оплачиваемые часы", "유급 시간");

    public string Cost => Of("Cost", "Omkostning", "Kostnad", "Kustannus", "Стоимость", "비용");

    public string Agent => Of("Agent", "Agent", "Agent", "Agentti", "Агент", "상담원");

    public string Agents => Of("Agents", "Agenter", "Agenter", "Agentit", "Агенты", "상담원");

    public string Name => Of("Name", "Navn", "Namn", "Nimi", "Имя", "이름");

    public string Team => Of("Team", "Team", "Team", "Tiimi", "Команда", "팀");

    public string Shift => Of("Shift", "Vagt", "Pass", "Vuoro", "Смена", "근무");

    public string Breaks => Of("Breaks", "Pauser", "Raster", "Tauot", "Перерывы", "휴식");

    public string Absent => Of("away", "fravær", "frånvaro", "poissa", "отсутствует", "부재");

    public string AtWork => Of("At work", "På arbejde", "I arbete", "Töissä", "На работе", "근무 인원");

    public string ClockOf(string zone) => Of(
        $"Times are on the clock of {zone}", $"Tider er på uret i {zone}", $"Tider enligt klockan i {zone}", $"Ajat vyöhykkeen {zone} mukaan", $"Время по часам {zone}", $"시간은 {zone} 기준입니다");

    public string OwnTimes => Of(
        "Total service level: the share of contacts answered within the time of their own queue",
        "Serviceniveau i alt: andelen af henvendelser, der besvares inden for deres egen køs tid",
        "Servicenivå totalt: andelen kontakter som besvaras inom sin egen kös tid",
        "Palvelutaso yhteensä: osuus yhteydenotoista, joihin vastataan oman jonon tavoiteajassa",
        "Уровень сервиса, итого: доля обращений, на которые отвечают за время их очереди",
        "서비스 수준 합계: 각 큐의 목표 시간 안에 응답되는 인입의 비율");

    public string ContactsByDay => Of("Contacts by day", "Volumen pr. dag", "Volym per dag", "Volyymi päivittäin", "Обращения по дням", "일별 인입량");

    public string RequiredAndScheduled => Of(
        "Agents required and scheduled", "Agenter: behov og planlagt", "Agenter: behov och schemalagt", "Agentit: tarve ja suunniteltu", "Агенты: потребность и план", "필요 인원과 배정 인원");

    public string ContactsOf(string queue) => $"{queue}: {Contacts} (P10–P90)";

    public string AgentsOf(string queue) => $"{queue}: {RequiredAndScheduled}";

    public string ChannelOf(Channel channel) => channel switch
    {
        Planning.Channel.Voice => Of("voice", "telefon", "telefon", "puhelin", "звонки", "전화"),
        Planning.Channel.Chat => Of("chat", "chat", "chatt", "chat", "чат", "채팅"),
        _ => Of("tickets", "sager", "ärenden", "tiketit", "заявки", "티켓"),
    };

    private string Of(params ReadOnlySpan<string> words) => words[(int)language];
}
