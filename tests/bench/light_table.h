#pragma once

#include "tests/bench/fixture.h"
#include "ui/pages/library/slide_grid.h"
#include "ui/pages/library/slide_thumbs.h"

#include <QCoreApplication>
#include <QScrollBar>

namespace attache::bench {

/// The light table as the library shows it: the real model, pictures and grid, painted.
struct ShownTable
{
    SlideGridModel model;
    SlideThumbs thumbs;
    SlideGrid grid;

    ShownTable(Workspace &workspace, QDate today)
        : thumbs(workspace)
    {
        model.setCards(orFail(slideCards(workspace.connection())), {}, today);
        grid.setModel(&model);
        grid.setItemDelegate(new SlideCardDelegate(model, thumbs, &grid));
        QObject::connect(&thumbs, &SlideThumbs::loaded, grid.viewport(),
                         qOverload<>(&QWidget::update));
        grid.resize(1200, 800);
        grid.show();
        paint();
    }

    /// Drawn into a picture, because a window that no screen shows does not paint itself. What the
    /// other threads have unpacked meanwhile comes in here, as it does while a person scrolls.
    void paint()
    {
        QCoreApplication::sendPostedEvents();
        grid.grab();
    }

    void pageDown()
    {
        QScrollBar *bar = grid.verticalScrollBar();
        if (bar->value() == bar->maximum())
            bar->setValue(0);
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        paint();
    }

    /// From the first slide to the last.
    void showAll()
    {
        QScrollBar *bar = grid.verticalScrollBar();
        for (bar->setValue(0); bar->value() < bar->maximum();)
            pageDown();
        while (thumbs.isLoading())
            QCoreApplication::processEvents();
    }
};

} // namespace attache::bench
