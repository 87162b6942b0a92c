#pragma once

#include <QList>
#include <QWidget>

#include <utility>

namespace attache {

class FlowLayout;

/// What is not filled in yet, folded into one line: "＋ Add city · phone". Each word asks for its
/// place.
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
