#pragma once

#include <QHash>
#include <QMainWindow>

#include <functional>

class QStackedWidget;
class QVBoxLayout;

namespace attache {

class Banner;
class NavigationBar;
class Page;
class StatusBar;
class Toast;
class TopBar;

/// The frame of the window: navigation, top bar, the pages, status bar, and the toast over them.
/// It knows pages by their keys and nothing of what they show; data is wired in by its owner.
class ShellWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Makes a page, once, when it is first shown; the window takes ownership.
    using PageMaker = std::function<Page *()>;

    explicit ShellWindow(QWidget *parent = nullptr);
    ~ShellWindow() override;

    /// Adds a page under @p key with an item called @p text in the navigation.
    void addPage(const QString &key, const QString &iconName, const QString &text, PageMaker make);
    /// Adds a page without an item: it shows as belonging to @p under (an account under accounts).
    void addPage(const QString &key, const QString &under, PageMaker make);
    /// A line in the navigation before the next page.
    void addSeparator();

    bool hasPage(const QString &key) const { return m_pages.contains(key); }
    /// Null while the page has not been shown yet.
    Page *page(const QString &key) const { return m_pages.value(key).page; }
    QString currentKey() const { return m_current; }
    Page *currentPage() const { return page(m_current); }
    /// Unknown keys are ignored.
    void showPage(const QString &key, const QVariant &argument = {});

    /// A line over the pages; the window takes ownership and there is but one.
    void setBanner(Banner *banner);

    NavigationBar *navigation() const { return m_navigation; }
    TopBar *topBar() const { return m_topBar; }
    StatusBar *status() const { return m_status; }
    Toast *toast() const { return m_toast; }

Q_SIGNALS:
    /// A page asks to leave for "attache:<type>/<id>#<field>".
    void openRequested(const QString &link);
    void pageShown(const QString &key);
    /// Undo and redo by button or toast.
    void undoRequested();
    void redoRequested();
    /// The person closes the window; it is still whole.
    void closing();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Entry
    {
        Page *page = nullptr;
        QString under;
        PageMaker make;
    };

    Page *made(const QString &key);
    /// What had the focus on the page may have gone with what it showed; @p now is what Qt chose
    /// instead, mostly the search field, which is the first of all.
    void keepFocusOnPage(const QWidget *gone, const QWidget *now);
    void showTitle();

    NavigationBar *m_navigation;
    TopBar *m_topBar;
    QStackedWidget *m_stack;
    QVBoxLayout *m_right;
    Banner *m_banner = nullptr;
    StatusBar *m_status;
    Toast *m_toast;
    QHash<QString, Entry> m_pages;
    QString m_current;
};

} // namespace attache
