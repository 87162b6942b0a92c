#pragma once

#include "core/base/tone.h"
#include "ui/style/house_style.h"

#include <QFrame>

#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace attache {

class Avatar;
class Button;
class ElidedLabel;
class Tag;
class TextLabel;

/// A surface with a hairline, 16 pixels of padding and, when it has a title, a title line with
/// room for an action at its end.
class CardWidget : public QFrame
{
    Q_OBJECT

public:
    explicit CardWidget(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Muted words beside the title.
    void setNote(const QString &note);
    /// Puts @p widget at the end of the title line; the card takes ownership.
    void addTrailing(QWidget *widget);
    /// A link-like action at the end of the title line.
    Button *addAction(const QString &text);

    /// With less room above and below, for pages that are read at a glance.
    void setDense();
    /// Where the content goes.
    QVBoxLayout *body() const { return m_body; }
    void addWidget(QWidget *widget, int stretch = 0);
    void addSeparator();
    /// Adds a column without space between its rows, for rows that are made anew.
    QVBoxLayout *addRows();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showHead();

    QWidget *m_head;
    QHBoxLayout *m_headRow;
    TextLabel *m_title;
    TextLabel *m_note;
    QVBoxLayout *m_body;
};

/// A label with its value beside it: "他看重  现场能不能用".
class KeyValueRow : public QWidget
{
    Q_OBJECT

public:
    KeyValueRow(const QString &label, const QString &value, QWidget *parent = nullptr);

    /// The label's width, equal among the rows of one block; by default tokens::CardLabelWidth.
    void setLabelWidth(int width);
    void setLabel(const QString &label);
    void setValue(const QString &value);

private:
    TextLabel *m_label;
    TextLabel *m_value;
};

/// A label above its value, with a second smaller line: the head of a visit.
class KeyValueBlock : public QWidget
{
    Q_OBJECT

public:
    KeyValueBlock(const QString &label, const QString &value, const QString &note = {},
                  QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setValue(const QString &value);
    void setNote(const QString &note);

private:
    TextLabel *m_label;
    TextLabel *m_value;
    TextLabel *m_note;
};

/// What a person card says. Empty lines are left out.
struct PersonCardContent
{
    QString name;
    QString subtitle; ///< department · role
    QString tag;      ///< stance, or "not met yet"
    Tone tagTone = Tone::Neutral;
    QString weighs; ///< 他看重
    QString show;   ///< 给他看
    QString ask;    ///< 要问
    QString avoid;  ///< 避免
};

/// Somebody who will be in the room.
class PersonCard : public CardWidget
{
    Q_OBJECT

public:
    explicit PersonCard(const PersonCardContent &content, QWidget *parent = nullptr);

    void setContent(const PersonCardContent &content);
    /// Puts @p widget behind the tag in the head; the card takes ownership.
    void addHeadWidget(QWidget *widget);
    /// A row below those of the content, which stays when that changes; takes ownership of @p
    /// field.
    void addOwnRow(const QString &label, QWidget *field);

private:
    Avatar *m_avatar;
    ElidedLabel *m_name;
    ElidedLabel *m_subtitle;
    Tag *m_tag;
    QHBoxLayout *m_headLine;
    std::vector<KeyValueRow *> m_rows;
};

} // namespace attache
