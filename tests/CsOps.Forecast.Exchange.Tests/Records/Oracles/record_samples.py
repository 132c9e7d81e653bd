"""What the shared samples of records come to in a centre in Copenhagen, read without the library.

python3 record_samples.py /path/to/formats/samples > record_samples.txt     (Python 3.11 and later, standard library only)
Each line: format, a tab, and a row of the centre's file, in the order in which the library writes new rows: that of their keys.
"""
import csv, datetime as dt, io, json, sys
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/Copenhagen")
SAMPLES = sys.argv[1]

def table(name, skip=0):
    with open(f"{SAMPLES}/{name}", encoding="utf-8-sig", newline="") as f:
        rows = list(csv.DictReader(f))
    return rows[skip:]

def document(name):
    with open(f"{SAMPLES}/{name}", encoding="utf-8") as f:
        return json.load(f)

def moment(text, pattern, zone="UTC"):
    text = text.replace("Z", "").removesuffix(".000")
    at = dt.datetime.strptime(text, pattern).replace(tzinfo=ZoneInfo(zone)).astimezone(HERE)
    return at.strftime("%Y-%m-%dT%H:%M:%S%z")[:-2] + ":" + at.strftime("%z")[-2:]

def length(seconds):
    h, m, s = seconds // 3600, seconds // 60 % 60, seconds % 60
    return "".join(f"{n}{u}" for n, u in ((h, "h"), (m, "m"), (s, "s")) if n) or "0m"

def number(value):
    return f"{round(float(value), 6):g}" if abs(float(value)) < 1e5 else str(float(value))

def show(profile, rows, keys):
    for row in sorted(rows, key=lambda r: [str(r[k] or "") for k in keys]):
        out = io.StringIO()
        csv.writer(out, lineterminator="").writerow(["" if cell is None else cell for cell in row])
        print(f"{profile}\t{out.getvalue()}")

ISO = "%Y-%m-%dT%H:%M:%S"
WORDS = {"Very satisfied": 5, "Satisfied": 4, "Neutral": 3, "Neither satisfied nor dissatisfied": 3, "Dissatisfied": 2, "Very dissatisfied": 1}

# agents.csv: id, name, contract, skills, team, aliases
show("bamboohr-directory", [[e["id"], e["displayName"], "", "", e["department"], e["workEmail"]] for e in document("bamboohr_directory.json")["employees"]], [0])

# absences.csv: agent, first, last, reason, paid_per_day, source, id; consecutive days of a request are one row
show("bamboohr-time-off", [
    [r["employeeId"], min(r["dates"]), max(r["dates"]), r["type"]["name"], "", "bamboohr", r["id"]]
    for r in document("bamboohr_time_off_requests.json") if r["status"]["status"] == "approved"], [6])
show("workday-time-off", [
    [r["Employee ID"], r["Time Off Date"][:10], r["Time Off Date"][:10], r["Time Off Type"], length(int(float(r["Units"]) * 3600)) if r["Unit of Time"] == "Hours" else "",
     "workday", f'{r["Employee ID"]}/{r["Time Off Date"][:10]}/{r["Time Off Type"]}']
    for r in table("workday_time_off_report.csv") if r["Status"] == "Approved"], [6])

# trainings.csv: source, id, agent, course, assigned, started, completed, progress, done, planned
def day(text, pattern=ISO):
    return moment(text, pattern)[:10] if text else ""

def spoken(text):
    units = {"h": 3600, "m": 60, "s": 1}
    return length(sum(int(part[:-1]) * units[part[-1]] for part in text.split())) if text else ""

show("talentlms-course-users", [
    ["talentlms", f'talentlms_course_users/{u["id"]}', u["id"], "talentlms_course_users", day(u["enrolled_on"]), "", day(u["completed_on"]), number(u["completion_percentage"] / 100), spoken(u["total_time"]), ""]
    for u in document("talentlms_course_users.json")["_data"]], [1])
show("litmos-course-results", [
    ["litmos", f'{r["Course Code"]}/{r["User Name"]}', r["User Name"], r["Course Name"], r["Date Assigned"], r["Date Started"], r["Date Completed"], number(float(r["Percentage Complete"]) / 100),
     length(60 * int(r["Time Spent (mins)"])), ""] for r in table("litmos_course_results.csv")], [1])
show("coursera-usage", [
    ["coursera", f'{r["Course ID"]}/{r["Email"]}', r["External Id"], r["Course"], day(r["Enrollment Time"]), day(r["Class Start Time"]), day(r["Completion Time"]),
     number(float(r["Overall Progress"]) / 100), length(round(3600 * float(r["Estimated Learning Hours"]))), ""] for r in table("coursera_usage_report.csv")], [1])

# quality.csv: source, id, section, time, agent, ticket, queue, form, score, max_score, passed, auto_fail, reviewer
grades = {}
for r in table("maestroqa_grades.csv"):
    key = f'{r["Ticket Id"]}/{r["Rubric"]}/{r["Grader Email"]}'
    at = moment(r["Date Graded"], ISO)
    for section, score, most in (("", r["Rubric Score"], "100"), (f'{r["Section"]} / {r["Question"]}', r["Points"], r["Points Possible"])):
        grades[key, section] = ["maestroqa", key, section, at, r["Agent Email"], r["Ticket Id"], "", r["Rubric"], number(score), most, "", r["Auto Fail"], r["Grader Email"]]
show("maestroqa-grades", grades.values(), [1, 2])
show("scorebuddy-scores", [
    ["scorebuddy", r["Score ID"], "", "-".join(reversed(r["Score Date"].split("/"))), r["Staff ID"], r["Interaction Reference"], "", r["Scorecard"], r["Score (%)"], "100",
     {"Pass": "true", "Fail": "false"}[r["Pass/Fail"]], {"0": "false", "1": "true"}[r["Total Fail"]], r["Scored By"]] for r in table("scorebuddy_scores.csv")], [1])
show("playvox-evaluations", [
    ["playvox", e["id"], section, moment(e["created_at"], ISO), e["assignee"]["id"], e["ticket"]["id"], "", e["scorecard_id"], number(score), "100", str(passed).lower(), "", e["assigner"]["email"]]
    for e in document("playvox_evaluations.json")["result"] for section, score, passed in [("", e["score"], e["passed"])] + [(s["id"], s["score"], s["passed"]) for s in e["sections"]]], [1, 2])

# feedback.csv: source, id, measure, time, score, scale, ticket, agent, queue
def answers(source, id, at, ticket, csat, nps):
    told = [("csat", WORDS.get(csat, csat), "1-5"), ("nps", nps, "0-10")]
    return [[source, id, measure, at, str(score), scale, ticket, "", ""] for measure, score, scale in told if score not in ("", None)]

show("surveymonkey-responses", [
    answer for r in table("surveymonkey_responses.csv", 1)
    for answer in answers("surveymonkey", r["Respondent ID"], moment(r["End Date"], "%m/%d/%Y %I:%M:%S %p", "Europe/Copenhagen"), r["Custom Data 1"],
                          r["How satisfied were you with the support?"], r["How likely are you to recommend us?"])], [1, 2])
show("qualtrics-responses", [
    answer for r in table("qualtrics_responses.csv", 2) if r["Finished"] == "True"
    for answer in answers("qualtrics", r["ResponseId"], moment(r["RecordedDate"], "%Y-%m-%d %H:%M:%S", "America/Denver"), r["ticket_id"], r["Q1"], r["Q2"])], [1, 2])
show("typeform-responses", [
    answer for r in table("typeform_responses.csv") if r["Submit Date (UTC)"]
    for answer in answers("typeform", r["#"], moment(r["Submit Date (UTC)"], "%Y-%m-%d %H:%M:%S"), r["ticket_id"], r["How satisfied were you with the support?"], "")], [1, 2])
show("zendesk-satisfaction", [
    ["zendesk", r["id"], "csat", moment(r["created_at"], ISO), "1" if r["score"].startswith("good") else "0", "0-1", r["ticket_id"], r["assignee_id"], r["group_id"]]
    for r in document("zendesk_satisfaction_ratings.json")["satisfaction_ratings"] if r["score"].startswith(("good", "bad"))], [1])

# events.csv: kind, start, end, queue, uplift, name, source, id
show("asana-tasks", [
    ["campaign", r["Start Date"] or r["Due Date"], r["Due Date"], "", "", r["Name"], "asana", r["Task ID"]] for r in table("asana_project_export.csv")], [7])

# drivers.csv: name, date, time, value, queue
def drivers(days):
    return [[name, date, "", number(value) if "deflection" in name else str(value), ""] for date, values in days for name, value in values.items()]

show("chatbot-deflection", drivers(
    (r["date"], {"chatbot sessions": r["sessions"], "chatbot contained": r["contained"], "chatbot escalated": r["escalated"], "chatbot deflection": int(r["contained"]) / int(r["sessions"])})
    for r in table("io_chatbot_deflection.csv")), [0, 1])
lines = open(f"{SAMPLES}/google_analytics_ga4_daily.csv", encoding="utf-8").read().split("\n")
start = dt.datetime.strptime(next(line for line in lines if line.startswith("# Start date"))[-8:], "%Y%m%d").date()
cells = [line.split(",") for line in lines if line[:4].isdigit()]
show("google-analytics-days", drivers((str(start + dt.timedelta(int(n))), {"web sessions": sessions, "web users": users}) for n, sessions, users in cells), [0, 1])
show("google-analytics-api", drivers(
    (f'{r["date"][:4]}-{r["date"][4:6]}-{r["date"][6:]}', {"web sessions": r["sessions"], "web users": r["activeUsers"]}) for r in table("google_analytics_api_daily.csv")), [0, 1])

# sessions.csv: source, id, agent, start, end
def session(r):
    start, end = (moment(r[c], "%a, %d %b %Y %H:%M:%S", "America/Los_Angeles") for c in ("LOGIN TIMESTAMP", "LOGOUT TIMESTAMP"))
    return ["five9", f'{r["AGENT"]}/{start}', r["AGENT"], start, end]
show("five9-agent-login", [session(r) for r in table("five9_agent_login_logout.csv")], [1])
