#include "ui/pages/import/import_dialog.h"

#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/queries/account_records.h"
#include "core/store/changeset.h"
#include "ui/desk/desk.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/pages/import/import_result.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>

#include <set>

/// @file
/// What the dialog does when it imports, and what it says then.

namespace attache {

void ImportDialog::tryOut()
{
    start(true);
}

void ImportDialog::runImport()
{
    start(false);
}

void ImportDialog::start(bool rehearsal)
{
    if (m_busy || m_preview->isEmpty() || !m_mayImport)
        return;
    ImportPlan wanted = plan(rehearsal);
    wanted.mapping = m_preview->mapping();
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

void ImportDialog::fail(const Error &error)
{
    showError(error);
    if (isVisible())
        return;
    m_desk.report(error);
    deleteLater();
}

Result<ImportDialog::Outcome> ImportDialog::run(Workspace &workspace, const ImportPlan &plan,
                                                const Progress &progress)
{
    Outcome outcome;
    ATTACHE_TRY(outcome.report, attache::runImport(workspace, plan, progress));
    if (plan.dryRun || outcome.report.created + outcome.report.updated == 0)
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

void ImportDialog::take(const Outcome &outcome, bool rehearsal)
{
    m_report = outcome.report;
    m_imported = !rehearsal;
    if (m_imported)
        m_done.append(m_sheet);
    m_accounts = outcome.accounts;
    m_result->showReport(outcome.report, rehearsal);
    setStage(m_result);
    m_message->setText({});
    setBusy(false);
    if (rehearsal)
        return;
    // Enter closes the dialog, or shows what was imported.
    (m_accounts.empty() ? m_close : m_show)->setFocus();
    announce(outcome);
    if (isVisible())
        return;
    // If it was closed meanwhile, it is only shown again when there is something to look at.
    if (outcome.report.rejects.empty())
        deleteLater();
    else
        show();
}

void ImportDialog::announce(const Outcome &outcome)
{
    const ImportReport &report = outcome.report;
    std::vector<NoticeAction> actions;
    if (!outcome.accounts.empty())
        actions.push_back({tr("Show"), [self = QPointer(this), desk = QPointer(&m_desk),
                                        accounts = outcome.accounts] {
                               if (self)
                                   self->close();
                               if (desk)
                                   desk->showImported(accounts);
                           }});
    if (!report.rejects.empty())
        // The dialog may be closed by then.
        actions.push_back(
            {tr("Save report…"), [desk = QPointer(&m_desk), parent = QPointer(parentWidget()),
                                  file = m_plan.file, rejects = report.rejectsAsCsv()] {
                 if (desk)
                     writeRejects(*desk, parent, file, rejects);
             }});
    m_desk.say(ImportResult::summary(report), std::move(actions),
               report.created + report.updated > 0);
}

void ImportDialog::showImported()
{
    // This may be gone when it is closed.
    Desk &desk = m_desk;
    const std::vector<qint64> accounts = m_accounts;
    close();
    desk.showImported(accounts);
}

void ImportDialog::showUnassigned()
{
    // This may be gone when it is closed.
    Desk &desk = m_desk;
    close();
    Q_EMIT desk.openRequested(QStringLiteral("attache:opportunities#unassigned"));
}

void ImportDialog::saveRejects()
{
    if (m_report)
        writeRejects(m_desk, this, m_plan.file, m_report->rejectsAsCsv());
}

void ImportDialog::writeRejects(Desk &desk, QWidget *parent, const QString &imported,
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
