#pragma once

#include <QList>
#include <QWidget>

#include <utility>

namespace attache {

class FlowLayout;

/// The fields that are not filled in yet, in one line: "＋ Add city · phone". Clicking a word asks
/// to fill in that field.
class MoreLine : public QWidget
{
    Q_OBJECT

public:
    explicit MoreLine(QWidget *parent = nullptr);

    /// Keys and words; hidden while there are none.
    void setChoices(const QList<std::pair<QString, QString>> &choices);
    QStringList keys() const;
    /// Null for none.
    QWidget *buttonOf(const QString &key) const;

Q_SIGNALS:
    void chosen(const QString &key);

private:
    FlowLayout *m_flow;
    QList<std::pair<QString, QString>> m_choices;
    QList<QWidget *> m_buttons;
};

} // namespace attache
