#include "ui/shell/shell_window.h"

#include "ui/base/tokens.h"
#include "ui/desk/page.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace attache {

ShellWindow::ShellWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_navigation(new NavigationBar)
    , m_topBar(new TopBar)
    , m_stack(new QStackedWidget)
    , m_right(new QVBoxLayout)
    , m_status(new StatusBar)
    , m_toast(nullptr)
{
    auto *frame = new QWidget;
    auto *rows = new QVBoxLayout(frame);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    m_right->setSpacing(0);
    m_right->addWidget(m_topBar);
    m_right->addWidget(m_stack, 1);
    upper->addWidget(m_navigation);
    upper->addLayout(m_right, 1);
    rows->addLayout(upper, 1);
    rows->addWidget(m_status);
    setCentralWidget(frame);
    m_toast = new Toast(m_stack);
    setMinimumSize(800, 560);
    resize(1440, 900);

    connect(m_navigation, &NavigationBar::activated, this,
            [this](const QString &key) { showPage(key); });
    connect(m_topBar, &TopBar::undoRequested, this, &ShellWindow::undoRequested);
    connect(m_topBar, &TopBar::redoRequested, this, &ShellWindow::redoRequested);
    connect(m_toast, &Toast::undoRequested, this, &ShellWindow::undoRequested);
    connect(qApp, &QApplication::focusChanged, this, &ShellWindow::keepFocusOnPage);
}

ShellWindow::~ShellWindow()
{
    // The focus goes elsewhere while the base class goes, when nothing here is left to keep it.
    disconnect(qApp, nullptr, this, nullptr);
}

void ShellWindow::keepFocusOnPage(const QWidget *gone, const QWidget *now)
{
    Page *page = currentPage();
    if (!gone || gone->isVisible() || !page || !page->isVisible() || !page->isAncestorOf(gone))
        return;
    const bool elsewhere = now && now->window() != this;
    if (elsewhere || (now && (now == page || page->isAncestorOf(now))))
        return;
    for (QWidget *each = gone->previousInFocusChain(); each && each != gone;
         each = each->previousInFocusChain()) {
        const bool takesFocus = each->isVisible() && each->isEnabled() &&
                                (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (takesFocus && page->isAncestorOf(each))
            return each->setFocus(Qt::OtherFocusReason);
    }
    page->setFocus(Qt::OtherFocusReason);
}

void ShellWindow::addPage(const QString &key, const QString &iconName, const QString &text,
                          PageMaker make)
{
    m_navigation->addItem(key, iconName, text);
    m_pages.insert(key, Entry{nullptr, key, std::move(make)});
}

void ShellWindow::addPage(const QString &key, const QString &under, PageMaker make)
{
    m_pages.insert(key, Entry{nullptr, under, std::move(make)});
}

void ShellWindow::addSeparator()
{
    m_navigation->addSeparator();
}

void ShellWindow::setBanner(Banner *banner)
{
    delete m_banner;
    m_banner = banner;
    // Below the page: whatever the pointer is on stays where it is.
    if (banner)
        m_right->addWidget(banner);
}

Page *ShellWindow::made(const QString &key)
{
    const auto entry = m_pages.find(key);
    if (entry == m_pages.end())
        return nullptr;
    if (entry->page)
        return entry->page;
    Page *page = entry->make();
    entry->page = page;
    m_stack->addWidget(page);
    connect(page, &Page::openRequested, this, &ShellWindow::openRequested);
    connect(page, &Page::titleChanged, this, [this, page] {
        if (page == currentPage())
            showTitle();
    });
    return page;
}

void ShellWindow::showPage(const QString &key, const QVariant &argument)
{
    Page *page = made(key);
    if (!page)
        return;
    m_current = key;
    m_navigation->setCurrent(m_pages.value(key).under);
    page->activate(argument);
    const bool begun = page->focusWidget() != nullptr;
    m_stack->setCurrentWidget(page);
    // Qt would begin with the first button; a page says by its focus proxy where it is used.
    if (!begun)
        page->setFocus(Qt::OtherFocusReason);
    showTitle();
    Q_EMIT pageShown(key);
}

void ShellWindow::showTitle()
{
    //: The window's title: the page, then the product
    setWindowTitle(tr("%1 – Attaché").arg(currentPage()->title()));
}

void ShellWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void ShellWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = event->size().width() <= tokens::NarrowWindow;
    if (narrow != m_navigation->isNarrow())
        m_navigation->setNarrow(narrow);
}

} // namespace attache
