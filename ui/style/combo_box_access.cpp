#include "ui/style/combo_box_access.h"

#include "core/base/shared_text.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>

namespace attache {

namespace {

class ComboBoxAccess : public QAccessibleWidget
{
    Q_DECLARE_TR_FUNCTIONS(ComboBoxAccess)

public:
    explicit ComboBoxAccess(QComboBox *combo)
        : QAccessibleWidget(combo, QAccessible::ComboBox)
    {
    }

    QString text(QAccessible::Text what) const override
    {
        QString value = combo()->currentText();
        if (what == QAccessible::Value)
            return value;
        if (what != QAccessible::Name)
            return QAccessibleWidget::text(what);
        const QString label = labelText();
        if (label.isEmpty() || value.isEmpty())
            return label.isEmpty() ? value : label;
        //: What a drop-down list is called when read aloud: its label and its value
        return Common::tr("%1: %2").arg(label, value);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const bool open = combo()->view()->isVisible();
        state.expandable = true;
        state.expanded = open;
        state.collapsed = !open;
        state.hasPopup = true;
        return state;
    }

    QStringList actionNames() const override
    {
        return QStringList{pressAction(), showMenuAction()} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &action) override
    {
        if (action != pressAction() && action != showMenuAction())
            return QAccessibleWidget::doAction(action);
        if (combo()->view()->isVisible())
            combo()->hidePopup();
        else
            combo()->showPopup();
    }

    int childCount() const override { return 1; }

    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(combo()->view()) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() == combo()->view() ? 0 : -1;
    }

private:
    QComboBox *combo() const { return static_cast<QComboBox *>(widget()); }

    /// Its own name or, without one, that of the label whose buddy it is.
    QString labelText() const
    {
        if (!combo()->accessibleName().isEmpty())
            return combo()->accessibleName();
        const QWidget *around = combo()->parentWidget();
        const auto labels = around ? around->findChildren<QLabel *>() : QList<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->buddy() == combo())
                return label->text();
        }
        return {};
    }
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *combo = qobject_cast<QComboBox *>(object);
    return combo && !combo->isEditable() ? new ComboBoxAccess(combo) : nullptr;
}

} // namespace

void installComboBoxAccess()
{
    QAccessible::installFactory(makeAccess);
}

} // namespace attache
