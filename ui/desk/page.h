#pragma once

#include <QVariant>
#include <QWidget>

namespace attache {

/// One page of the window, made when it is first shown and shown many times. What a person can do
/// here beyond its buttons are its actions() (QWidget::addAction, with title and shortcut): their
/// shortcuts work while the page is shown, and the search field offers them.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The page's name for the window title, translated.
    virtual QString title() const = 0;
    /// The page comes into sight. @p argument holds a Link, whose id and field say what of, and is
    /// invalid when only the page was asked for: then it shows what it showed before.
    virtual void activate(const QVariant &argument) = 0;
    /// Reads again everything shown, keeping selection and scroll position.
    virtual void refresh() = 0;

Q_SIGNALS:
    /// To leave for "attache:<type>/<id>#<field>".
    void openRequested(const QString &link);
    /// title() has changed.
    void titleChanged();
};

} // namespace attache
