#include "ui/shell/pages.h"

#include "core/base/shared_text.h"
#include "ui/desk/desk.h"
#include "ui/pages/accounts/account_page.h"
#include "ui/pages/accounts/accounts_page.h"
#include "ui/pages/chains/chains_page.h"
#include "ui/pages/decks/deck_page.h"
#include "ui/pages/duplicates/duplicates_page.h"
#include "ui/pages/import/import_page.h"
#include "ui/pages/insights/insights_page.h"
#include "ui/pages/library/case_page.h"
#include "ui/pages/library/library_page.h"
#include "ui/pages/library/product_page.h"
#include "ui/pages/opportunities/deal_page.h"
#include "ui/pages/opportunities/opportunities_page.h"
#include "ui/pages/record/record_page.h"
#include "ui/pages/report/report_page.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/today/today_page.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/pages/visits/visits_page.h"
#include "ui/shell/shell_window.h"

#include <QCoreApplication>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

} // namespace

void addPages(ShellWindow &window, const PageParts &parts)
{
    window.addPage(QStringLiteral("today"), QStringLiteral("view-calendar"), Common::tr("Today"),
                   [parts] { return new TodayPage(parts.desk, parts.preferences); });
    window.addPage(QStringLiteral("accounts"), QStringLiteral("user-properties"),
                   TypeLabel::tr("Accounts"),
                   [parts] { return new AccountsPage(parts.desk, &parts.preferences); });
    window.addPage(QStringLiteral("chains"), QStringLiteral("accounts"),
                   [parts] { return new ChainsPage(parts.desk); });
    window.addPage(QStringLiteral("duplicates"), QStringLiteral("accounts"),
                   [parts] { return new DuplicatesPage(parts.desk); });
    window.addPage(QStringLiteral("import"), QStringLiteral("accounts"),
                   [parts] { return new ImportPage(parts.desk); });
    window.addPage(QLatin1String(tableOf<Account>), QStringLiteral("accounts"),
                   [parts] { return new AccountPage(parts.desk); });
    window.addPage(QStringLiteral("visits"), QStringLiteral("system-users"),
                   TypeLabel::tr("Visits"),
                   [parts] { return new VisitsPage(parts.desk, &parts.preferences); });
    window.addPage(QLatin1String(tableOf<Visit>), QStringLiteral("visits"),
                   [parts] { return new VisitPage(parts.desk); });
    window.addPage(QStringLiteral("opportunities"), QStringLiteral("view-list-details"),
                   Common::tr("Pipeline"), [parts] { return new OpportunitiesPage(parts); });
    window.addPage(QLatin1String(tableOf<Opportunity>), QStringLiteral("opportunities"),
                   [parts] { return new DealPage(parts.desk); });
    window.addPage(QStringLiteral("library"), QStringLiteral("folder-documents"),
                   Common::tr("Library"), [parts] { return new LibraryPage(parts); });
    window.addPage(QStringLiteral("insights"), QStringLiteral("office-chart-bar"),
                   Common::tr("Insights"), [parts] { return new InsightsPage(parts); });
    window.addPage(QStringLiteral("report"), QStringLiteral("insights"),
                   [parts] { return new ReportPage(parts); });
    window.addPage(QLatin1String(tableOf<Deck>), QStringLiteral("library"),
                   [parts] { return new DeckPage(parts.desk); });
    window.addPage(QLatin1String(tableOf<CaseStudy>), QStringLiteral("library"),
                   [parts] { return new CasePage(parts.desk, &parts.preferences); });
    window.addPage(QLatin1String(tableOf<Product>), QStringLiteral("library"),
                   [parts] { return new ProductPage(parts.desk); });
    window.addPage(QStringLiteral("record"), QStringLiteral("accounts"),
                   [parts] { return new RecordPage(parts.desk); });
    window.addSeparator();
    window.addPage(QStringLiteral("settings"), QStringLiteral("configure"),
                   TypeLabel::tr("Settings"), [parts] { return new SettingsPage(parts); });
}

QString chooseTable(FileChooser &files, QWidget *parent)
{
    return ImportPage::chooseList(files, parent);
}

namespace {

ImportPage *showImport(ShellWindow &window, Desk &desk)
{
    Q_EMIT desk.openRequested(QStringLiteral("attache:import"));
    return qobject_cast<ImportPage *>(window.page(QStringLiteral("import")));
}

} // namespace

void openTables(ShellWindow &window, Desk &desk, const QStringList &paths)
{
    if (ImportPage *page = showImport(window, desk))
        page->loadAll(paths);
}

void pasteTable(ShellWindow &window, Desk &desk)
{
    if (ImportPage *page = showImport(window, desk))
        page->paste();
}

} // namespace attache
