#pragma once

#include "ui/desk/page.h"
#include "ui/pages/accounts/account_actions.h"
#include "ui/pages/accounts/account_filter_bar.h"

#include <QTimer>

class QStackedLayout;

namespace attache {

class AccountListModel;
class AccountPreview;
class AccountTable;
class BulkBar;
class Desk;
class EmptyState;
class ErrorState;
class PageHeader;
class Preferences;
class SavedViews;

/// All accounts: filters, saved views, the table with its columns, editing of one or many, and the
/// selected account at the side.
class AccountsPage final : public Page
{
    Q_OBJECT

public:
    /// With @p preferences the list comes back as it was left. Both outlive the page.
    explicit AccountsPage(Desk &desk, Preferences *preferences = nullptr);

    ~AccountsPage() override;

    QString title() const override { return tr("Accounts"); }
    /// A Link's id selects that account, its field "import" opens the import dialog,
    /// "imported" shows what the last import brought.
    void activate(const QVariant &argument) override;

    /// The import dialog on @p path; without one it asks for a file.
    void openImport(const QString &path = {});

    AccountListModel *model() const { return m_model; }
    AccountTable *table() const { return m_table; }
    AccountFilterBar *filters() const { return m_filters; }
    SavedViews *views() const { return m_views; }
    AccountPreview *preview() const { return m_preview; }
    BulkBar *bulkBar() const { return m_bulk; }

protected:
    void read() override;
    void readChanged(const Changes &changes) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void connectParts();
    void addPageActions();
    QWidget *makeHeader();
    QWidget *makeEmptyStates();
    void onQueryChanged();
    void onColumnsChanged();
    void rememberState();
    void onSelectionChanged();
    void showCount();
    void showContextMenu(const QPoint &at);
    void openCurrent();
    void removeSelected();
    void makeVisit(Id<Account> account);
    /// The selected accounts where there are several, or else those the filters leave.
    void exportList();
    QString state() const;
    /// Changes nothing where @p text is no state of this list.
    Result<void> takeState(const QString &text);
    void showSidePanel();

    Desk &m_desk;
    Preferences *m_preferences;
    RecordActions m_edits;
    std::shared_ptr<const ReferenceData> m_reference;
    AccountListModel *m_model;
    AccountTable *m_table;
    AccountFilterBar *m_filters;
    SavedViews *m_views;
    AccountPreview *m_preview;
    BulkBar *m_bulk;
    PageHeader *m_header = nullptr;
    QStackedLayout *m_list = nullptr;
    QWidget *m_noneMatch = nullptr;
    QWidget *m_noneYet = nullptr;
    ErrorState *m_failed = nullptr;
    QTimer m_previewTimer;
    QString m_viewState; ///< of the view chosen last
    bool m_takingState = false;
};

} // namespace attache
