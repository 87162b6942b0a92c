#pragma once

#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "ui/desk/page.h"

#include <QTimer>

#include <vector>

class QStackedWidget;

namespace attache {

class AccountPreview;
class AccountSource;
class AccountsView;
class Button;
class Desk;
class ListView;
class PageHeader;
class Preferences;
class SegmentedControl;

/// All accounts as a list, with the selected one at the side, and in other views.
class AccountsPage final : public Page
{
    Q_OBJECT

public:
    /// With @p preferences the list comes back as it was left. Both outlive the page.
    explicit AccountsPage(Desk &desk, Preferences *preferences = nullptr);

    QString title() const override { return TypeLabel::tr("Accounts"); }
    /// A Link's id selects that account, its field "import" opens the import dialog,
    /// "imported" shows what the last import brought, "tiers" and "product-map" a view.
    void activate(const QVariant &argument) override;

    /// The import dialog on @p path; without one it asks for a file.
    void openImport(const QString &path = {});

    ListView *list() const { return m_list; }
    AccountPreview *preview() const { return m_preview; }
    SegmentedControl *views() const { return m_views; }
    /// The view named @p key, made when it is first asked for; null for no view.
    AccountsView *view(const QString &key);

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
    void fillViews();
    void choose(int index);
    /// Null while the list is shown.
    AccountsView *shownView() const;
    AccountsView *viewAt(size_t place);
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
    SegmentedControl *m_views;
    int m_shown = 0; ///< place of the view in sight
    QStackedWidget *m_stack;
    std::vector<Button *> m_listButtons;
    std::vector<AccountsView *> m_made; ///< null while not made
    std::vector<QWidget *> m_viewActions;
    QTimer m_previewTimer;
};

} // namespace attache
