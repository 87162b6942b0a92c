#pragma once

#include <QListView>

namespace attache {

/// The pages of a model for PageRows as pictures, two beside each other, each with its number and
/// the word on its state. The names of sections are left out.
class PageGrid : public QListView
{
    Q_OBJECT

public:
    explicit PageGrid(QWidget *parent = nullptr);

    /// For the delegate: the width of one picture.
    int pictureWidth() const;

    void reset() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void hideHeadings();
};

} // namespace attache
