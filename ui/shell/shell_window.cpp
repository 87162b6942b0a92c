#include "ui/shell/shell_window.h"

#include "ui/shell/navigation_bar.h"
#include "ui/shell/page.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"
#include "ui/style/tokens.h"
#include "ui/widgets/toast.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace attache {

ShellWindow::ShellWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_navigation(new NavigationBar)
    , m_topBar(new TopBar)
    , m_stack(new QStackedWidget)
    , m_status(new StatusBar)
    , m_toast(nullptr)
{
    auto *frame = new QWidget;
    auto *rows = new QVBoxLayout(frame);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(m_stack, 1);
    upper->addWidget(m_navigation);
    upper->addLayout(right, 1);
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
    addShortcuts();
}

void ShellWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto method, auto *target) {
        connect(new QShortcut(keys, this), &QShortcut::activated, target, method);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_K), &TopBar::focusSearch, m_topBar);
    add(QKeySequence(QKeySequence::Find), &TopBar::focusSearch, m_topBar);
    add(QKeySequence(QKeySequence::New), &TopBar::openNewMenu, m_topBar);
    add(QKeySequence(QKeySequence::Undo), &ShellWindow::undoRequested, this);
    add(QKeySequence(Qt::CTRL | Qt::Key_Y), &ShellWindow::redoRequested, this);
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), &ShellWindow::redoRequested, this);
}

void ShellWindow::addPage(const QString &key, const QString &iconName, Page *page)
{
    m_navigation->addItem(key, iconName, page->title());
    insert(key, page, key);
}

void ShellWindow::addPage(const QString &key, Page *page, const QString &under)
{
    insert(key, page, under);
}

void ShellWindow::addSeparator()
{
    m_navigation->addSeparator();
}

void ShellWindow::insert(const QString &key, Page *page, const QString &under)
{
    m_pages.insert(key, Entry{page, under});
    m_stack->addWidget(page);
    connect(page, &Page::openRequested, this, &ShellWindow::openRequested);
    connect(page, &Page::titleChanged, this, [this, page] {
        if (page == currentPage())
            showTitle();
    });
}

void ShellWindow::showPage(const QString &key, const QVariant &argument)
{
    const Entry entry = m_pages.value(key);
    if (!entry.page)
        return;
    m_current = key;
    m_navigation->setCurrent(entry.under);
    entry.page->activate(argument);
    m_stack->setCurrentWidget(entry.page);
    showTitle();
    Q_EMIT pageShown(key);
}

void ShellWindow::showTitle()
{
    //: The window's title: the page, then the product
    setWindowTitle(tr("%1 – Attaché").arg(currentPage()->title()));
}

void ShellWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = event->size().width() <= tokens::NarrowWindow;
    if (narrow != m_navigation->isNarrow())
        m_navigation->setNarrow(narrow);
}

} // namespace attache
