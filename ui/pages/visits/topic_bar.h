#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

class QLineEdit;

namespace attache {

class Button;
class SegmentedControl;
class TextLabel;

/// What can be said of the topic at the cursor: its name, the editions it goes into, its place.
/// Where there is little room the name comes before all else: the word before it and the arrows
/// go, and what they do is in the menu of the field.
class TopicBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopicBar(QWidget *parent = nullptr);

    void setTopic(const QString &topic);
    /// @p always: notes of this section never leave the house, whatever is chosen.
    void setInternal(bool internal, bool always);
    void setMovable(bool up, bool down);
    /// What is offered under the arrow of the field.
    void setOffers(std::function<QStringList()> topics) { m_offers = std::move(topics); }

    QLineEdit *topic() const { return m_topic; }
    SegmentedControl *editions() const { return m_editions; }

Q_SIGNALS:
    void topicEdited(const QString &topic);
    void internalChosen(bool internal);
    void moveRequested(int by);
    void removeRequested();
    /// A topic of its own, from the line at the cursor on.
    void splitRequested();
    /// Back to the text.
    void done();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void openMenu();
    void fit();

    QLineEdit *m_topic;
    TextLabel *m_label;
    SegmentedControl *m_editions;
    Button *m_up;
    Button *m_down;
    Button *m_remove;
    std::function<QStringList()> m_offers;
};

} // namespace attache
