#include "tests/shots/sample_places.h"

#include "core/base/language.h"
#include "core/brief/minutes_sending.h"
#include "core/brief/promise_sync.h"
#include "core/queries/visit_records.h"
#include "tests/shots/sample_pairs.h"

#include <QLocale>

namespace attache::test {

namespace {

/// While the third visit takes place.
const QTime InTheMeeting(14, 52);
const QString WritingPlace = QStringLiteral("visit-writing");
const QString PairsPlace = QStringLiteral("duplicates");

/// A visit whose minutes were sent, with follow-ups, and not the one of the other pictures.
constexpr const char *SentVisit =
    "SELECT v.id FROM visit v WHERE v.minutes_sent_at IS NOT NULL AND v.agreements <> '' AND "
    "(SELECT count(*) FROM promise p WHERE p.visit = v.id) > 1 AND "
    "(SELECT count(*) FROM attendee a WHERE a.visit = v.id AND a.contact IS NOT NULL) > 1 "
    "ORDER BY v.starts_at DESC, v.id LIMIT 1";

/// A slide that has changed since the version before.
constexpr const char *ChangedSlide =
    "SELECT s.id FROM slide s JOIN deck d ON d.id = s.deck WHERE d.predecessor IS NOT NULL AND "
    "s.position = 3 ORDER BY s.id LIMIT 1";
constexpr const char *ChangedDeck =
    "SELECT id FROM deck WHERE predecessor IS NOT NULL ORDER BY id LIMIT 1";

/// The visit to the account with most people in roles, which is still to come.
constexpr const char *ComingVisit =
    "SELECT id FROM visit WHERE status = 'planned' AND account = (SELECT account FROM buying_role "
    "GROUP BY account ORDER BY count(*) DESC, account LIMIT 1) ORDER BY starts_at LIMIT 1";

bool isEnglish()
{
    return languageOf(QLocale()) == Language::English;
}

QString idOf(Connection &connection, const char *sql)
{
    return QString::number(connection.integer(sql).value_or(0));
}

/// What has been written down of that visit after an hour.
Result<void> takeNotes(Workspace &workspace)
{
    const Id<Visit> visit(workspace.connection().integer(ComingVisit).value_or(0));
    const auto people = contactsAt(workspace.connection(), visit);
    const auto named = [&people](size_t number) {
        return people && !people->empty() ? people->at(number % people->size()).name : QString();
    };
    struct Note
    {
        SixThing thing;
        const char *topic[2];
        const char *body[2];
    };
    const std::vector<Note> notes = {
        {SixThing::RealNeed,
         {"夜间上传", "Night upload"},
         {"4 小时太久。@%1 原话：“不是要大屏，是早上八点能看到昨晚的数。”",
          "Four hours are too long. @%1: \"No wall of screens, last night's data at eight.\""}},
        {SixThing::RealNeed,
         {"质量部取数", "Data for quality"},
         {"按车架号查一次要两天，出批量问题时来不及；上次也说过。\n? "
          "海外车型的数据能不能也放进一期",
          "A look-up by chassis number takes two days; they said so before.\n"
          "? Can export models be part of phase 1"}},
        {SixThing::Progress,
         {"", ""},
         {"年内定供应商不变，信息安全评审 12月11日 开，@%2 "
          "主持。\n预算挂在数字化专项下，季度会后才能动。",
          "A supplier this year, security review on 11 Dec, chaired by @%2.\n"
          "The budget is the digital programme's and moves after the quarterly meeting."}},
        {SixThing::Roles,
         {"", ""},
         {"@%3 到场 20 分钟，只问能省多少人。\n! @%2 两次提到自建，像是说给领导听的。",
          "@%3 stayed twenty minutes and asked how many people it saves.\n"
          "! @%2 spoke of building it themselves, twice, as if for the boss."}},
        {SixThing::Actions,
         {"演示", "Demo"},
         {"用对方 20 台车的真实数据跑了一遍，4 小时降到 52 分钟。",
          "Ran their twenty vehicles: four hours became 52 minutes."}},
        {SixThing::FollowUps,
         {"", ""},
         {"数据安全白皮书盖章版，@林知远 周四\n对方 @%1 发起评审会，12月11日\n对方 @%3 "
          "让财务见我们，下周三",
          "Security white paper, signed copy, @Elena Marsh Thursday\n"
          "They: @%1 calls the review, 11 Dec\nThey: @%3 lets finance meet us, 2 Dec"}},
        {SixThing::Feedback,
         {"权限", "Access"},
         {"要求按部门隔离，质量部不能看到司机信息。@%2 说这一条写进方案，评审时就不再拦。",
          "Wants access kept apart by department. @%2: with that in the proposal the review will "
          "not "
          "stop it."}},
    };
    const size_t language = isEnglish() ? 1 : 0;
    return workspace.perform(
        isEnglish() ? QStringLiteral("Write notes") : QStringLiteral("记下现场"),
        [&](Writer &writer) -> Result<void> {
            int position = 0;
            for (const Note &each : notes) {
                VisitNote note;
                note.visit = visit;
                note.thing = each.thing;
                note.topic = QString::fromUtf8(each.topic[language]);
                QString body = QString::fromUtf8(each.body[language]);
                for (size_t person = 0; person < 3; ++person)
                    body.replace(QStringLiteral("%%1").arg(person + 1), named(person));
                note.body = body;
                note.position = position++;
                ATTACHE_CHECK(saveNote(writer, note));
            }
            return {};
        });
}

} // namespace

Result<void> sendMinutes(Workspace &workspace)
{
    const QString title =
        isEnglish() ? QStringLiteral("Change the minutes") : QStringLiteral("改纪要");
    const Id<Visit> visit(workspace.connection().integer(SentVisit).value_or(0));
    return workspace.perform(title, [&](Writer &writer) -> Result<void> {
        MinutesExport edition;
        edition.visit = visit;
        ATTACHE_TRY(edition.said, minutesData(writer.connection(), visit, Edition::External,
                                              languageOf(QLocale()), writer.clock().today()));
        for (const QString &person : edition.said.theirPeople)
            edition.recipients.append(person);
        edition.fileName = QStringLiteral("minutes.pdf");
        edition.password = true;
        ATTACHE_TRY(const SentMinutes row, keepExport(writer, edition));
        ATTACHE_CHECK(markEditionSent(writer, row.id));
        ATTACHE_CHECK(writer.change(visit, [](Visit &changed) {
            changed.agreements =
                changed.agreements.section(u'\n', 0, 0) + u'\n' + changed.nextMeeting;
        }));
        ATTACHE_TRY(auto promises, promisesMadeAt(writer.connection(), visit));
        Promise &first = promises.front();
        first.due = first.due.addDays(4);
        return writer.update(first);
    });
}

Result<void> prepare(Workspace &workspace, const SamplePlace &place)
{
    if (place.name == PairsPlace)
        return addSamplePairs(workspace);
    return place.name == WritingPlace ? takeNotes(workspace) : Result<void>();
}

std::vector<SamplePlace> samplePlaces(Connection &connection)
{
    const QString account = idOf(connection, "SELECT account FROM buying_role GROUP BY account "
                                             "ORDER BY count(*) DESC, account LIMIT 1");
    const QString contact = idOf(connection, "SELECT contact FROM buying_role WHERE account = "
                                             "(SELECT account FROM buying_role GROUP BY account "
                                             "ORDER BY count(*) DESC, account LIMIT 1) LIMIT 1");
    const QString visit = idOf(connection, "SELECT id FROM visit WHERE status = 'planned' "
                                           "ORDER BY starts_at LIMIT 1");
    const QString done = idOf(connection, "SELECT visit FROM visit_note GROUP BY visit "
                                          "ORDER BY count(*) DESC, visit DESC LIMIT 1");
    const QString sent = idOf(connection, SentVisit);
    const QString deal = idOf(connection, "SELECT id FROM opportunity WHERE stage = 'proposal' "
                                          "ORDER BY amount DESC, id LIMIT 1");
    const auto link = [](const char *text) {
        return QStringLiteral("attache:") + QLatin1String(text);
    };
    return {
        {QStringLiteral("today"), link("today")},
        {QStringLiteral("accounts"), link("accounts")},
        {QStringLiteral("accounts-tiers"), link("accounts#tiers")},
        {QStringLiteral("accounts-product-map"), link("accounts#product-map")},
        {QStringLiteral("account"), link("account/") + account},
        {QStringLiteral("account-people"), link("account/") + account + QStringLiteral("#people")},
        {QStringLiteral("account-contact"),
         link("account/") + account + QStringLiteral("#contact:") + contact},
        {QStringLiteral("account-deals"),
         link("account/") + account + QStringLiteral("#opportunities")},
        {QStringLiteral("account-timeline"),
         link("account/") + account + QStringLiteral("#timeline")},
        {QStringLiteral("account-history"),
         link("account/") + account + QStringLiteral("#history")},
        {QStringLiteral("visits"), link("visits#week")},
        {QStringLiteral("visits-plan"), link("visits#plan")},
        {QStringLiteral("chains"), link("chains")},
        {QStringLiteral("chains-needs"), link("chains#needs")},
        {QStringLiteral("visits-list"), link("visits#list")},
        {QStringLiteral("opportunities"), link("opportunities#list")},
        {QStringLiteral("pipeline-board"), link("opportunities#board:") + deal},
        {QStringLiteral("pipeline-forecast"), link("opportunities#forecast")},
        {QStringLiteral("deal-path"), link("opportunity/") + deal},
        {QStringLiteral("deal-fields"), link("opportunity/") + deal + QStringLiteral("#name")},
        {QStringLiteral("insights"), link("insights")},
        {QStringLiteral("insights-steering"), link("insights#readiness-outcome")},
        {QStringLiteral("report"), link("report")},
        {QStringLiteral("library"), link("library#case_study")},
        {QStringLiteral("library-case"),
         link("case_study/") + idOf(connection, "SELECT min(id) FROM case_study")},
        {QStringLiteral("library-faq"), link("faq/") + idOf(connection, "SELECT min(id) FROM faq")},
        {QStringLiteral("library-competitor"),
         link("competitor/") + idOf(connection, "SELECT min(id) FROM competitor")},
        {QStringLiteral("product"),
         link("product/") + idOf(connection, "SELECT min(id) FROM product")},
        {QStringLiteral("product-fields"),
         link("product/") + idOf(connection, "SELECT id FROM product ORDER BY review_on LIMIT 1") +
             QStringLiteral("#price_from")},
        {QStringLiteral("library-handout"),
         link("collateral/") + idOf(connection, "SELECT min(id) FROM collateral")},
        {QStringLiteral("library-talk"),
         link("library#talk_track:") +
             idOf(connection, "SELECT min(id) FROM talk_track WHERE product IS NOT NULL")},
        {QStringLiteral("library-trade"),
         link("industry_profile/") +
             idOf(connection, "SELECT id FROM industry_profile ORDER BY review_on LIMIT 1")},
        {QStringLiteral("library-playbook"),
         link("playbook/") + idOf(connection, "SELECT min(id) FROM playbook")},
        {QStringLiteral("library-recipe"),
         link("recipe/") + idOf(connection, "SELECT min(id) FROM recipe")},
        {QStringLiteral("library-gaps"), link("library#gaps")},
        {QStringLiteral("library-training"),
         link("library#training:") + idOf(connection, "SELECT min(id) FROM training")},
        {QStringLiteral("library-trained"), link("library#training_person")},
        {QStringLiteral("library-questions"), link("library#exam_question")},
        {QStringLiteral("library-run"),
         link("library#playbook_run:") + idOf(connection, "SELECT min(id) FROM playbook_run")},
        {QStringLiteral("library-slides"), link("library#slides")},
        {QStringLiteral("library-versions"), link("library#versions")},
        {QStringLiteral("visit-prepare"), link("visit/") + visit + QStringLiteral("#prepare")},
        {QStringLiteral("visit-materials"), link("visit/") + visit + QStringLiteral("#materials")},
        {QStringLiteral("visit-meet"), link("visit/") + done + QStringLiteral("#meet")},
        {QStringLiteral("visit-minutes"), link("visit/") + done + QStringLiteral("#minutes")},
        {QStringLiteral("visit-send"), link("visit/") + sent + QStringLiteral("#send")},
        {QStringLiteral("case"),
         link("case_study/") + idOf(connection, "SELECT case_study FROM case_figure LIMIT 1")},
        {QStringLiteral("deck"), link("deck/") + idOf(connection, ChangedDeck) +
                                     QStringLiteral("#slide:") + idOf(connection, ChangedSlide)},
        {QStringLiteral("settings"), link("settings#general")},
        {QStringLiteral("settings-letterhead"), link("settings#letterhead")},
        {QStringLiteral("settings-rules"), link("settings#setting")},
        {QStringLiteral("settings-stages"), link("settings#deal_stage")},
        {QStringLiteral("settings-talk"), link("settings#talk_track")},
        {QStringLiteral("settings-fields"), link("settings#custom_field")},
        {QStringLiteral("settings-industries"), link("settings#industry_entry")},
        {QStringLiteral("settings-backups"), link("settings#backups")},
        {QStringLiteral("search"), link("today"), true},
        // The last ones, for what is written there is seen elsewhere, too.
        {WritingPlace, link("visit/") + idOf(connection, ComingVisit) + QStringLiteral("#meet"),
         false, InTheMeeting},
        {PairsPlace, link("duplicates"), false, InTheMeeting},
        {QStringLiteral("duplicates-people"), link("duplicates#contact"), false, InTheMeeting},
    };
}

} // namespace attache::test
