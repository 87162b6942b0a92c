#pragma once

#include "core/record/table_set.h"

#include <QWidget>

namespace attache {

/// A way to look at all accounts beside the list. It is read by the page, when it is in sight and
/// the tables that it names have changed.
class AccountsView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual TableSet tables() const = 0;
    virtual void read() = 0;
    /// What stands beside the title of the page.
    virtual QString subtitle() const = 0;
    /// Buttons for the title line, made once; null for none. The page takes ownership.
    virtual QWidget *makeActions() { return nullptr; }
    /// Prints what is shown; nothing where a view has no paper.
    virtual void print() {}

Q_SIGNALS:
    void linkActivated(const QString &link);
    /// What stands in the title line has changed.
    void headChanged();
};

} // namespace attache
