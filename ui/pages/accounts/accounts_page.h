#pragma once

#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "ui/desk/page.h"

#include <QTimer>

namespace attache {

class AccountPreview;
class AccountSource;
class Desk;
class ListView;
class PageHeader;
class Preferences;

/// All accounts as a list, with the selected one at the side.
class AccountsPage final : public Page
{
    Q_OBJECT

public:
    /// With @p preferences the list comes back as it was left. Both outlive the page.
    explicit AccountsPage(Desk &desk, Preferences *preferences = nullptr);

    QString title() const override { return TypeLabel::tr("Accounts"); }
    /// A Link's id selects that account, its field "import" opens the import dialog,
    /// "imported" shows what the last import brought.
    void activate(const QVariant &argument) override;

    /// The import dialog on @p path; without one it asks for a file.
    void openImport(const QString &path = {});

    ListView *list() const { return m_list; }
    AccountPreview *preview() const { return m_preview; }

protected:
    void read() override;
    void readChanged(const Changes &changes) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    AccountsPage(Desk &desk, Preferences *preferences, std::unique_ptr<AccountSource> source);

    void fillHeader();
    void fillEmptyState();
    void connectParts();
    void addPageActions();
    void showFacets();
    void showHead();
    void showSide();
    void selectFirst();
    void makeVisit(Id<Account> account);

    Desk &m_desk;
    AccountSource &m_source;
    PageHeader *m_header;
    ListView *m_list;
    AccountPreview *m_preview;
    QTimer m_previewTimer;
};

} // namespace attache
