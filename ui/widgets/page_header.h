#pragma once

#include "ui/style/house_style.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QHBoxLayout;

namespace attache {

class BackButton;
class Button;
class ElidedLabel;

/// The line a page begins with: its title, what it shows, and its few actions, one of them primary.
/// When the window is narrow the subtitle gives way first. Before all of it stands the way back,
/// once it is known.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /// The subtitle under the title rather than beside it.
    void setStacked(bool stacked);
    BackButton *back() const { return m_back; }
    QString title() const;
    /// A badge before the title; replaces the one before. Takes ownership.
    void setLeading(QWidget *widget);
    /// Adds a tag behind the title of a stacked header, once; the header takes ownership.
    void setTitleTag(QWidget *widget);
    /// Adds at the end of the line; the header takes ownership.
    void addAction(QWidget *widget);
    /// Those added so far, buttons included.
    std::vector<QWidget *> actionWidgets() const;
    Button *addButton(const QString &text, ButtonKind kind = ButtonKind::Normal);

private:
    QHBoxLayout *m_row;
    BackButton *m_back;
    QBoxLayout *m_words;
    QHBoxLayout *m_actions;
    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    QWidget *m_leading = nullptr;
};

} // namespace attache
