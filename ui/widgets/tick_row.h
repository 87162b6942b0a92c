#pragma once

#include "core/base/tone.h"
#include "ui/widgets/list_row.h"

class QCheckBox;

namespace attache {

class MixedLine;
class Tag;

/// A row with a box to tick, 28 high: what is to be done, by whom, and until when. Space ticks,
/// Enter opens. A ticked one is muted.
class TickRow : public ListRow
{
    Q_OBJECT

public:
    static constexpr int Height = 28;

    explicit TickRow(QWidget *parent = nullptr);

    /// @p tag may be empty.
    void setContent(const QString &text, const QString &person, const QString &tag, Tone tone);
    void setTicked(bool ticked);
    bool isTicked() const;
    void setWritable(bool writable);
    QCheckBox *box() const { return m_box; }

Q_SIGNALS:
    /// By the person.
    void ticked(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showWords();

    QCheckBox *m_box;
    MixedLine *m_words;
    Tag *m_tag;
    QString m_text;
    QString m_person;
};

} // namespace attache
