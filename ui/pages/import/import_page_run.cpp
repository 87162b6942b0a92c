#include "ui/pages/import/import_page.h"

#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/domain/record_types.h"
#include "core/queries/account_records.h"
#include "core/store/changeset.h"
#include "ui/desk/desk.h"
#include "ui/pages/import/import_columns.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/pages/import/import_result.h"
#include "ui/pages/import/import_trial.h"
#include "ui/pages/import/import_trial_card.h"
#include "ui/pages/import/import_values.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>

#include <algorithm>
#include <set>

/// @file
/// What the page does when it imports, and what it says then.

namespace attache {

namespace {

/// Whether @p a and @p b do the same to the same records.
bool isSameOutcome(const ImportReport &a, const ImportReport &b)
{
    const auto same = [](const RowDifference &one, const RowDifference &other) {
        return one.row == other.row && one.kind == other.kind && one.id == other.id &&
               std::ranges::equal(one.changes, other.changes,
                                  [](const FieldDifference &was, const FieldDifference &is) {
                                      return was.key == is.key && was.before == is.before &&
                                             was.after == is.after;
                                  });
    };
    return a.created == b.created && a.updated == b.updated && a.unchanged == b.unchanged &&
           a.skipped == b.skipped && a.rejects.size() == b.rejects.size() &&
           std::ranges::equal(a.differences, b.differences, same);
}

} // namespace

void ImportPage::connectTrial()
{
    TableSet all;
    for (const QString &table : userTables())
        all.add(table);
    follow(m_desk.workspace(), all);
    connect(m_preview, &ImportPreviewModel::mappingChanged, this, [this] {
        m_meanings->show();
        rehearse();
    });
    connect(m_values, &QAbstractItemModel::dataChanged, this, &ImportPage::rehearse);
    connect(m_trial, &ImportTrial::started, m_trialCard, [this] { m_trialCard->showRunning(-1); });
    connect(m_trial, &ImportTrial::progressed, m_trialCard, &ImportTrialCard::showRunning);
    connect(m_trial, &ImportTrial::done, this, &ImportPage::showTried);
    connect(m_trial, &ImportTrial::refused, this, [this](const Error &error) {
        m_expected.reset();
        if (error.kind == Error::Kind::Cancelled)
            m_trialCard->showStopped();
        else
            m_trialCard->showRefusal(error.message);
    });
    connect(m_trialCard, &ImportTrialCard::stopRequested, this, [this] {
        m_expected.reset();
        if (m_trial->cancel())
            m_trialCard->showStopped();
    });
    connect(m_trialCard, &ImportTrialCard::againRequested, this, &ImportPage::rehearse);
    connect(m_trialCard, &ImportTrialCard::allRequested, this, &ImportPage::tryOut);
    connect(m_trialCard, &ImportTrialCard::importRequested, this, &ImportPage::runImport);
    connect(m_trialCard, &ImportTrialCard::saveRejectsRequested, this, &ImportPage::saveRejects);
}

void ImportPage::rehearse()
{
    m_trial->cancel();
    m_isTried = false;
    m_isOutdated = false;
    m_expected.reset();
    showRemarks();
    if (m_busy || m_imported || m_preview->isEmpty())
        return;
    if (m_desk.workspace().isReadOnly())
        return m_trialCard->showNothing(tr("The workspace is read-only."));
    if (!m_mayImport)
        return m_trialCard->showNothing(
            tr("Answer the question above first. The trial run starts by itself then."));
    ImportPlan wanted = plan(true);
    wanted.mapping = m_preview->mapping();
    m_trial->request(std::move(wanted));
}

void ImportPage::showTried(std::shared_ptr<const ImportReport> report, qint64 milliseconds)
{
    m_report = std::move(report);
    m_isTried = true;
    m_trialCard->showReport(m_report, milliseconds);
    if (m_isOutdated)
        m_trialCard->showOutdated();
    showRemarks();
    const auto expected = std::exchange(m_expected, nullptr);
    if (!expected)
        return;
    if (isSameOutcome(*expected, *m_report))
        return start(false);
    say(tr("Records have changed since the trial run, and the result is another one now. Look at "
           "it, then import."));
}

void ImportPage::readChanged(const Changes & /*changes*/)
{
    m_isOutdated = true;
    if (m_isTried && !m_imported)
        m_trialCard->showOutdated();
}

void ImportPage::showRemarks()
{
    m_columns->setRemarks(columnRemarks(*m_preview, *m_values, m_report.get()));
}

void ImportPage::showRows(const QString &header)
{
    if (!m_report)
        return;
    m_result->showColumn(*m_report, header);
    setStage(m_result);
    m_back->setFocus();
}

void ImportPage::tryOut()
{
    if (m_busy || m_preview->isEmpty() || !m_mayImport)
        return;
    if (!m_isTried)
        return start(true);
    // All of it is known; told as if it had just been found out.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_report)
                take({m_report, {}}, true);
            Q_EMIT reported();
        },
        Qt::QueuedConnection);
}

void ImportPage::runImport()
{
    if (m_expected)
        return; // is being looked at again
    if (!m_isTried || !m_isOutdated || m_busy)
        return start(false);
    const auto expected = m_report;
    rehearse();
    m_expected = expected;
}

void ImportPage::start(bool rehearsal)
{
    if (m_busy || m_preview->isEmpty() || !m_mayImport)
        return;
    ImportPlan wanted = plan(rehearsal);
    wanted.mapping = m_preview->mapping();
    m_trial->cancel();
    setBusy(true);
    m_importing = !rehearsal;
    const QString name = QFileInfo(wanted.file).fileName();
    m_desk.tasks().start(
        rehearsal ? tr("Preview %1").arg(name) : Common::tr("Import %1").arg(name),
        [wanted](Workspace &workspace, const Progress &progress) -> Result<std::any> {
            ATTACHE_TRY(Outcome outcome, run(workspace, wanted, progress));
            return std::any(std::move(outcome));
        },
        [self = QPointer(this), rehearsal](Result<std::any> done) {
            if (!self)
                return;
            self->m_importing = false;
            self->setBusy(false);
            if (done)
                self->take(std::any_cast<Outcome>(*std::move(done)), rehearsal);
            else
                self->fail(done.error());
            Q_EMIT self->reported();
        });
}

void ImportPage::fail(const Error &error)
{
    // What was set stays, so that it can be mended.
    m_trialCard->showRefusal(error.message);
    m_message->setColor(TextColor::Danger);
    say(error.message);
    if (!isVisible())
        m_desk.report(error);
}

Result<ImportPage::Outcome> ImportPage::run(Workspace &workspace, const ImportPlan &plan,
                                            const Progress &progress)
{
    if (plan.dryRun) {
        ATTACHE_TRY(auto report, rehearseImport(workspace, plan, progress));
        return Outcome{std::move(report), {}};
    }
    ATTACHE_TRY(ImportReport report, attache::runImport(workspace, plan, progress));
    Outcome outcome{std::make_shared<const ImportReport>(std::move(report)), {}};
    if (outcome.report->created + outcome.report->updated == 0)
        return outcome;
    // The step just made knows what it touched; people and deals lead to their accounts.
    ATTACHE_TRY(const auto steps, workspace.history(1));
    if (steps.empty())
        return outcome;
    ATTACHE_TRY(const QByteArray changeset, workspace.changesetOf(steps.front().id));
    const Changes changes = changesets::changesOf(changeset);
    const auto touched = [&changes](const char *table) {
        const QVector<qint64> ids = changes.ids.value(QLatin1String(table));
        return std::vector<qint64>(ids.begin(), ids.end());
    };
    ATTACHE_TRY(const auto behind, accountsBehind(workspace.connection(), touched(tableOf<Contact>),
                                                  touched(tableOf<Opportunity>)));
    std::set<qint64> accounts;
    for (const Id<Account> account : behind)
        accounts.insert(account.value());
    for (const qint64 id : changes.ids.value(QLatin1String(tableOf<Account>)))
        accounts.insert(id);
    outcome.accounts.assign(accounts.begin(), accounts.end());
    return outcome;
}

void ImportPage::take(const Outcome &outcome, bool rehearsal)
{
    m_report = outcome.report;
    m_isTried = rehearsal;
    m_imported = !rehearsal;
    if (m_imported)
        m_done.append(m_sheet);
    m_accounts = outcome.accounts;
    m_result->showReport(outcome.report, rehearsal);
    setStage(m_result);
    setBusy(false);
    if (rehearsal) {
        m_back->setFocus();
        return;
    }
    say({});
    // Enter leaves the page, or shows what was imported.
    (m_accounts.empty() ? m_close : m_show)->setFocus();
    announce(outcome);
}

void ImportPage::announce(const Outcome &outcome)
{
    const ImportReport &report = *outcome.report;
    std::vector<NoticeAction> actions;
    if (!outcome.accounts.empty())
        actions.push_back({tr("Show"), [desk = QPointer(&m_desk), accounts = outcome.accounts] {
                               if (desk)
                                   desk->showImported(accounts);
                           }});
    if (!report.rejects.empty())
        actions.push_back(
            {tr("Save report…"), [desk = QPointer(&m_desk), parent = QPointer(window()),
                                  file = m_plan.file, report = outcome.report] {
                 if (desk)
                     writeRejects(*desk, parent, file, report->rejectsAsCsv());
             }});
    m_desk.say(ImportResult::summary(report), actions, report.created + report.updated > 0);
}

void ImportPage::showImported()
{
    m_desk.showImported(m_accounts);
}

void ImportPage::showUnassigned()
{
    Q_EMIT m_desk.openRequested(QStringLiteral("attache:opportunities#unassigned"));
}

void ImportPage::showDuplicates()
{
    Q_EMIT m_desk.openRequested(QStringLiteral("attache:duplicates"));
}

void ImportPage::saveRejects()
{
    if (m_report)
        writeRejects(m_desk, this, m_plan.file, m_report->rejectsAsCsv());
}

void ImportPage::writeRejects(Desk &desk, QWidget *parent, const QString &imported,
                              const QByteArray &rejects)
{
    const QString name =
        tr("%1 rejected").arg(QFileInfo(imported).completeBaseName()) + QStringLiteral(".csv");
    const QString path = desk.files().fileToSave(parent, tr("Save the rejected rows"), name,
                                                 Common::tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(rejects) != rejects.size() || !file.commit())
        desk.report({Error::Kind::Io,
                     tr("The rejected rows could not be saved to \"%1\".").arg(path),
                     file.errorString(),
                     {}});
}

} // namespace attache
