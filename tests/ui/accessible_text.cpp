#include "tests/ui/accessible_text.h"

#include <QAccessible>
#include <QMetaEnum>
#include <QStringList>
#include <QWidget>

namespace attache::test {

namespace {

/// Elements of a table or a list, which may be thousands.
constexpr int MostElements = 240;
constexpr int MostDepth = 40;

QString roleName(QAccessible::Role role)
{
    const char *name = QMetaEnum::fromType<QAccessible::Role>().valueToKey(role);
    return name ? QString::fromLatin1(name) : QString::number(role);
}

QString inOneLine(QString text)
{
    return text.replace(u'\n', QStringLiteral(" / ")).trimmed();
}

QStringList statesOf(QAccessible::State state)
{
    QStringList states;
    if (state.disabled)
        states.append(QStringLiteral("disabled"));
    if (state.checked)
        states.append(QStringLiteral("checked"));
    if (state.selected)
        states.append(QStringLiteral("selected"));
    if (state.invalid)
        states.append(QStringLiteral("invalid"));
    return states;
}

/// What is said of @p element itself; empty where it is nothing but the place of others.
QString lineOf(QAccessibleInterface *element)
{
    const QString name = inOneLine(element->text(QAccessible::Name));
    const QString value = inOneLine(element->text(QAccessible::Value));
    const QAccessible::State state = element->state();
    const bool isPlace = name.isEmpty() && value.isEmpty() && !state.focusable;
    if (isPlace)
        return {};
    QStringList parts{roleName(element->role())};
    if (!name.isEmpty())
        parts.append(name);
    if (!value.isEmpty() && value != name)
        parts.append(QStringLiteral("= ") + value);
    const QString description = inOneLine(element->text(QAccessible::Description));
    if (!description.isEmpty() && description != name)
        parts.append(QStringLiteral("(%1)").arg(description));
    const QStringList states = statesOf(state);
    if (!states.isEmpty())
        parts.append(QStringLiteral("[%1]").arg(states.join(QStringLiteral(", "))));
    return parts.join(u' ');
}

void append(QAccessibleInterface *element, int depth, QString &text)
{
    if (!element || !element->isValid() || element->state().invisible || depth > MostDepth)
        return;
    // Whether there is one depends on the height of words, which is not the same everywhere.
    if (element->role() == QAccessible::ScrollBar)
        return;
    const QString line = lineOf(element);
    if (!line.isEmpty())
        text += QString(2 * depth, u' ') + line + u'\n';
    const int inside = line.isEmpty() ? depth : depth + 1;
    const int count = element->childCount();
    for (int i = 0; i < std::min(count, MostElements); ++i)
        append(element->child(i), inside, text);
    if (count > MostElements)
        text += QString(2 * inside, u' ') + QStringLiteral("…\n");
}

} // namespace

QString accessibleText(QWidget *widget)
{
    QString text;
    append(QAccessible::queryAccessibleInterface(widget), 0, text);
    return text;
}

} // namespace attache::test
