#pragma once

#include <QVariant>
#include <QWidget>

namespace attache {

/// One page of the window. A page is made once and shown many times.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The page's name for the window title, translated.
    virtual QString title() const = 0;
    /// The page comes into sight; @p argument says what of (an id, a day, a field to go to) and is
    /// invalid when only the page was asked for.
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
