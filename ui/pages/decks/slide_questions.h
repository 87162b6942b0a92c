#pragma once

#include "core/match/asked_questions.h"

#include <QWidget>

class QMenu;

namespace attache {

class FlowLayout;
class TagButton;
class TextLabel;

/// What was asked at visits where a slide was shown, as chips with how often. Pressing one shows
/// the entry that answers it and the visits. Hidden while nothing was asked.
class SlideQuestions : public QWidget
{
    Q_OBJECT

public:
    explicit SlideQuestions(QWidget *parent = nullptr);

    /// An error is said where they would stand.
    void setQuestions(const Result<std::vector<CustomerQuestion>> &questions, QDate today);
    /// One for each of the first questions, and one for all others where there are more.
    const std::vector<TagButton *> &chips() const { return m_chips; }

Q_SIGNALS:
    void openRequested(const QString &link);

private:
    void addChip(const QString &text, const QString &toolTip, QMenu *menu);
    void clear();
    /// Where @p question was asked and what answers it.
    void fill(QMenu *menu, const CustomerQuestion &question, QDate today);

    std::vector<TagButton *> m_chips;
    FlowLayout *m_flow;
    TextLabel *m_words;
};

} // namespace attache
