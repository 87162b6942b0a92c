#include "ui/pages/today/notice_list.h"

#include "core/base/shared_text.h"
#include "core/brief/brief.h"
#include "core/brief/report.h"
#include "core/domain/settings.h"
#include "core/insight/two_places.h"
#include "core/queries/left_people.h"
#include "core/queries/reassessments.h"
#include "core/queries/visit_list.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/desk/preferences.h"
#include "ui/models/day_text.h"
#include "ui/pages/today/today_rows.h"
#include "ui/widgets/link_button.h"

#include <QDir>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int DaysAhead = 3;
constexpr int VisitsLookedAt = 6;
constexpr int MostVisits = 2;
constexpr int NamedMaterials = 3;
constexpr int OldBackupDays = 3;
constexpr int DaysSinceLeft = 30;
constexpr int MostLeft = 3;
constexpr size_t ShownAtFirst = 2;

QString whenWords(const QDateTime &at, QDate today)
{
    const QDate day = at.toLocalTime().date();
    const QString name = day <= today.addDays(1)
                             ? relativeDayWithin(day, today)
                             : QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat);
    return name + QLatin1Char(' ') + clockTime(at);
}

} // namespace

NoticeList::NoticeList(Desk &desk, Preferences &preferences, QWidget *parent)
    : CardWidget({}, parent)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_more(new LinkButton({}, TextColor::Secondary, this))
{
    layout()->setContentsMargins(tokens::Space4, 1, tokens::Space4, 1);
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_rows = std::make_unique<KeyedRows<QString, NoticeRow>>(column);
    addWidget(holder);
    m_more->hide();
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_isUnfolded = !m_isUnfolded;
        read();
    });
    setAccessibleName(tr("Notices"));
    hide();
}

std::vector<NoticeList::Notice> NoticeList::notices() const
{
    std::vector<Notice> notices;
    addMaterials(notices);
    addLeft(notices);
    addPlaces(notices);
    addTiers(notices);
    addReport(notices);
    addBackup(notices);
    addSecondPlace(notices);
    std::erase_if(notices, [this](const Notice &notice) { return isQuiet(notice.key); });
    std::ranges::stable_sort(notices, {}, &Notice::weight);
    return notices;
}

void NoticeList::read()
{
    std::vector<Notice> notices = this->notices();
    m_wasRead = true;
    const size_t all = notices.size();
    if (!m_isUnfolded && all > ShownAtFirst)
        notices.resize(ShownAtFirst);
    const bool hadFocus = m_more->hasFocus();
    // The row where it stands may go.
    m_more->setParent(this);
    std::vector<QString> keys;
    keys.reserve(notices.size());
    for (const Notice &notice : notices)
        keys.push_back(notice.key);
    m_rows->setKeys(keys, [&](const QString &key) {
        return makeRow(*std::ranges::find(notices, key, &Notice::key));
    });
    for (int place = 0; place < m_rows->size(); ++place) {
        const Notice &notice = notices[static_cast<size_t>(place)];
        m_rows->at(place)->setWords(notice.clause, notice.sentence);
        m_rows->at(place)->setLined(place + 1 < m_rows->size());
    }
    setLow(m_low);
    foldTo(all);
    if (hadFocus)
        m_more->setFocus(Qt::OtherFocusReason);
    setVisible(!notices.empty());
}

void NoticeList::setLow(bool low)
{
    m_low = low;
    for (int place = 0; place < m_rows->size(); ++place)
        m_rows->at(place)->setFixedHeight(low ? LowLineHeight : tokens::RowHeight);
}

void NoticeList::foldTo(size_t all)
{
    if (all <= ShownAtFirst)
        return m_more->hide();
    m_rows->at(m_rows->size() - 1)->setTrailing(m_more);
    m_more->setText(m_isUnfolded
                        ? Common::tr("Show fewer")
                        //: Notices that are folded behind the gravest ones
                        : tr("%n more notice(s)", nullptr, static_cast<int>(all - ShownAtFirst)));
    m_more->setAccessibleName(m_more->text());
    m_more->show();
}

void NoticeList::addMaterials(std::vector<Notice> &notices) const
{
    const QDate today = m_desk.clock().today();
    VisitFilter filter;
    filter.from = today;
    filter.to = today.addDays(DaysAhead);
    filter.statuses = {VisitStatus::Planned};
    filter.limit = VisitsLookedAt;
    const auto coming = visits(m_desk.connection(), filter);
    if (!coming)
        return; // the page says it where the visits would stand
    int found = 0;
    for (const VisitRow &row : *coming) {
        if (row.visit.startsAt <= m_desk.clock().now() || found == MostVisits)
            continue;
        const auto brief =
            briefData(m_desk.connection(), row.visit.id, today, languageOf(QLocale()));
        const QString link =
            Link{QLatin1String(tableOf<Visit>), row.visit.id.value(), QStringLiteral("prepare")}
                .toString();
        if (!brief) {
            ++found;
            notices.push_back(
                {found == 1 ? Weight::NextVisit : Weight::OtherVisit,
                 QStringLiteral("materials:%1").arg(row.visit.id.value()),
                 QStringLiteral("dialog-warning"),
                 //: An account, and when its visit is, before why something failed
                 tr("%1, %2: ").arg(row.account, whenWords(row.visit.startsAt, today)),
                 brief.error().message, tr("Prepare"), link});
            continue;
        }
        QStringList missing;
        for (const BriefMaterial &material : brief->materials) {
            if (!material.isSettled())
                missing.append(material.text);
        }
        if (missing.isEmpty())
            continue;
        ++found;
        const auto count = static_cast<int>(missing.size());
        QString names = missing.mid(0, NamedMaterials).join(Common::tr(", "));
        names = count > NamedMaterials
                    //: The first of some materials: "Deck, quotation and more."
                    ? tr("%1 and more.").arg(names)
                    //: The end of a sentence
                    : tr("%1.").arg(names);
        notices.push_back(
            {found == 1 ? Weight::NextVisit : Weight::OtherVisit,
             QStringLiteral("materials:%1").arg(row.visit.id.value()),
             QStringLiteral("dialog-warning"),
             //: An account, and when its visit is: "Valley Foods, Thu 14:30: 2 materials missing: "
             tr("%1, %2: %n material(s) missing: ", nullptr, count)
                 .arg(row.account, whenWords(row.visit.startsAt, today)),
             names, tr("Prepare"), link});
    }
}

void NoticeList::addLeft(std::vector<Notice> &notices) const
{
    const QDateTime since = m_desk.clock().now().addDays(-DaysSinceLeft);
    const auto left = peopleWhoLeft(m_desk.connection(), since);
    if (!left) {
        notices.push_back({Weight::People, QStringLiteral("left"), QStringLiteral("dialog-warning"),
                           tr("People who moved on: "), left.error().message, Common::tr("Open"),
                           QStringLiteral("attache:accounts")});
        return;
    }
    for (const DealLeft &each : *left) {
        if (&each - left->data() == MostLeft)
            return;
        notices.push_back(
            {Weight::People,
             QStringLiteral("left:%1:%2").arg(each.deal.value()).arg(each.contact.value()),
             QStringLiteral("dialog-warning"),
             //: A person who moved on, and the account they left
             tr("%1 has left %2: ").arg(each.contactName, each.accountName),
             //: "%1" is a deal
             tr("find out who follows in \"%1\".").arg(each.name), Common::tr("Open deal"),
             Link{QLatin1String(tableOf<Opportunity>), each.deal.value(), {}}.toString()});
    }
}

void NoticeList::addPlaces(std::vector<Notice> &notices) const
{
    const QDate today = m_desk.clock().today();
    const auto days = daysInTwoPlaces(m_desk.connection(), today);
    if (!days)
        return; // the page says it where the visits would stand
    if (days->empty())
        return;
    QStringList keys;
    QStringList named;
    for (const DayInTwoPlaces &each : *days) {
        keys.append(each.day.toString(Qt::ISODate));
        named.append(
            //: A day and two cities: "Thu 26 Nov Xiamen and Guangzhou"
            tr("%1 %2 and %3")
                .arg(relativeDay(each.day, today), each.firstPlace, each.secondPlace));
    }
    notices.push_back({Weight::Plan, QLatin1String("places:") + keys.join(QLatin1Char(',')),
                       QStringLiteral("dialog-warning"),
                       tr("%n day(s) in two places: ", nullptr, static_cast<int>(days->size())),
                       tr("%1.").arg(named.join(Common::tr("; "))), tr("Open the plan"),
                       QStringLiteral("attache:visits#plan")});
}

void NoticeList::addTiers(std::vector<Notice> &notices) const
{
    const QDate today = m_desk.clock().today();
    const auto settings = Settings::read(m_desk.connection());
    if (!settings)
        return;
    const int days = settings->tierReview.assessDays;
    const auto due = reassessmentsDue(m_desk.connection(), today.addDays(-days));
    if (!due || *due == 0)
        return;
    notices.push_back({Weight::Plan, QStringLiteral("tiers"), QStringLiteral("system-users"),
                       tr("%n tier(s) due for reassessment, ", nullptr, static_cast<int>(*due)),
                       tr("last assessed %n or more day(s) ago.", nullptr, days),
                       Common::tr("Open"), QStringLiteral("attache:accounts#tiers")});
}

/// Of whoever sends one every week: the next is due.
void NoticeList::addReport(std::vector<Notice> &notices) const
{
    const QDate last =
        QDate::fromString(m_preferences.listState(QStringLiteral("report.last")), Qt::ISODate);
    const auto settings = Settings::read(m_desk.connection());
    if (!last.isValid() || !settings)
        return;
    const QDate today = m_desk.clock().today();
    const DayRange due = reportDays(false, today, settings->reportDay);
    if (last >= due.to)
        return;
    notices.push_back({Weight::Plan, QStringLiteral("report"), QStringLiteral("office-chart-bar"),
                       tr("The weekly report is due, "),
                       //: The days that a report is about
                       tr("%1 – %2, with the parts of the last one.")
                           .arg(shortDay(due.from, today), shortDay(due.to, today)),
                       Common::tr("Open"), QStringLiteral("attache:report")});
}

void NoticeList::addBackup(std::vector<Notice> &notices) const
{
    const Backups backups = m_desk.workspace().backups();
    // The first one of the day is made by itself, once the page is there.
    const bool coming = !m_desk.workspace().isReadOnly() && backups.dueToday();
    if (coming && (!m_wasRead || m_desk.tasks().isRunning()))
        return;
    const std::vector<BackupFile> files = backups.list();
    if (files.empty())
        return;
    const QDate today = m_desk.clock().today();
    const auto days = static_cast<int>(files.front().when().date().daysTo(today));
    if (days < OldBackupDays)
        return;
    notices.push_back({Weight::Data, QStringLiteral("backup"), QStringLiteral("backup"),
                       tr("No backup for %n day(s), ", nullptr, days),
                       //: When the last backup was made: a day and a time
                       tr("the last one was made on %1 %2.")
                           .arg(shortDay(files.front().when().date(), today),
                                files.front().when().toString(QStringLiteral("HH:mm"))),
                       Common::tr("Back up now"), QStringLiteral("attache:command#file.backup")});
}

void NoticeList::addSecondPlace(std::vector<Notice> &notices) const
{
    const SecondPlaceState state = m_preferences.secondPlace(m_desk.workspace().path());
    const QDate today = m_desk.clock().today();
    if (state.folder.isEmpty() || (state.failure.isEmpty() && !state.isOverdue(today)))
        return;
    const QString clause =
        state.failure.isEmpty()
            ? tr("No backup in the second place for %n day(s): ", nullptr, state.daysWithout(today))
            : tr("The backup in the second place failed: ");
    const QString sentence = state.failure.isEmpty()
                                 //: %1 is a folder, mostly on a USB stick
                                 ? tr("connect the drive with \"%1\" or choose another folder.")
                                       .arg(QDir::toNativeSeparators(state.folder))
                                 : state.failure;
    notices.push_back({Weight::Data, QStringLiteral("second_place"),
                       QStringLiteral("dialog-warning"), clause, sentence, tr("Open settings"),
                       QStringLiteral("attache:settings#backups")});
}

QString NoticeList::storedKey(const QString &key) const
{
    return QString::number(qHash(m_desk.workspace().path()), 16) + QLatin1Char(':') + key;
}

bool NoticeList::isQuiet(const QString &key) const
{
    const QDate until = m_preferences.quietUntil(storedKey(key));
    return until.isValid() && m_desk.clock().today() <= until;
}

NoticeRow *NoticeList::makeRow(const Notice &notice)
{
    auto *row = new NoticeRow(notice.icon);
    connect(row->addLink(notice.action), &QAbstractButton::clicked, this,
            [this, link = notice.link] { Q_EMIT linkActivated(link); });
    connect(row->addLink(tr("Remind me tomorrow"), true), &QAbstractButton::clicked, this,
            [this, key = notice.key] {
                m_preferences.setQuietUntil(storedKey(key), m_desk.clock().today());
                read();
            });
    return row;
}

} // namespace attache
